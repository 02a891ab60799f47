package nl.groeiruimte.cases.feed;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.groeiruimte.cases.feed.ChangeFeed.Ask;
import nl.groeiruimte.cases.feed.ChangeFeed.Part;
import nl.groeiruimte.platform.live.NewsHeard;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Systems that wait for what comes next in their agency's feed. None has a thread or a connection of the database
 * meanwhile: a few threads look for all of them when the feed has grown.
 */
@Component
public class FeedWaiting {

    private static final int THREADS = 2;
    private static final int MOST = 1000;
    private static final int MOST_OF_AGENCY = 50;

    private final ChangeFeed feed;
    private final CurrentAsker asker;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "feed-waiting");
        thread.setDaemon(true);
        return thread;
    });

    FeedWaiting(ChangeFeed feed, CurrentAsker asker) {
        this.feed = feed;
        this.asker = asker;
    }

    /**
     * The next part of the feed, as {@link ChangeFeed#read}; when there is nothing in it, as soon as something comes,
     * and at the latest after some time. When too many wait already, or the node ends, at once.
     */
    public CompletableFuture<Optional<Part>> next(Ask ask, Duration atMost) {
        Optional<Part> now = feed.read(ask);
        String agency = asker.get().ownAgency();
        if (atMost.isZero() || now.isEmpty() || !now.get().changes().isEmpty() || !hasRoom(agency)) {
            return CompletableFuture.completedFuture(now);
        }
        // What was looked through already need not be looked through again.
        Ask rest = new Ask(now.get().last(), ask.types(), ask.limit());
        Waiter waiter = new Waiter(agency, now);
        waiter.looking = asker.inMyName(() -> waiter.look(rest));
        waiters.add(waiter);
        waiter.answer.whenComplete((part, failure) -> waiters.remove(waiter));
        waiter.answer.completeOnTimeout(now, atMost.toMillis(), TimeUnit.MILLISECONDS);
        // Something may have come between the reading and now.
        work(waiter);
        if (ending) {
            waiter.answer.complete(now);
        }
        return waiter.answer;
    }

    /** How many wait at this node. */
    int count() {
        return waiters.size();
    }

    @EventListener
    void on(FeedGrew grew) {
        waiters.stream()
                .filter(waiter -> grew.agencies().contains(waiter.agency))
                .forEach(this::work);
    }

    @EventListener
    void on(NewsHeard heard) {
        waiters.stream().filter(waiter -> heard.ofAgency(waiter.agency)).forEach(this::work);
    }

    private boolean hasRoom(String agency) {
        return waiters.size() < MOST
                && waiters.stream()
                                .filter(waiter -> waiter.agency.equals(agency))
                                .count()
                        < MOST_OF_AGENCY;
    }

    private void work(Waiter waiter) {
        if (waiter.due.compareAndSet(false, true)) {
            try {
                workers.execute(waiter.looking);
            } catch (RejectedExecutionException stopping) {
                waiters.remove(waiter);
            }
        }
    }

    /** Before the server waits for what is being asked: it would wait for these in vain. They ask another node. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
        waiters.forEach(waiter -> waiter.answer.complete(waiter.before));
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    private final class Waiter {

        private final String agency;
        private final Optional<Part> before;
        private final CompletableFuture<Optional<Part>> answer = new CompletableFuture<>();
        private final AtomicBoolean due = new AtomicBoolean();
        private Runnable looking = () -> {};

        Waiter(String agency, Optional<Part> before) {
            this.agency = agency;
            this.before = before;
        }

        void look(Ask ask) {
            due.set(false);
            try {
                Optional<Part> found = feed.read(ask);
                if (found.isEmpty() || !found.get().changes().isEmpty()) {
                    answer.complete(found);
                }
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }
    }
}
