package nl.groeiruimte.cases.webhook;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings what is due, one after the other for each webhook, each webhook on a thread of its own while it has something
 * due: who is slow delays nobody else. What waits is in the database and not here. Something is brought at least once,
 * and twice when a node dies between the receiver's answer and writing that down; both have the same id then.
 */
@Component
class Courier {

    /** After each try of one delivery that came to nothing; three days. After the last one the webhook is paused. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(26));

    /** Nothing was taken for so long, whatever was to be delivered. */
    static final Duration LONGEST_FAILING = Duration.ofDays(3);

    /** So long a receiver that takes nothing is left alone, however much waits for it. */
    static final Duration LONGEST_REST = Duration.ofMinutes(15);

    /** A receiver gets at most twenty a second. */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** Taken, read and written down together; should the node die, so many are brought twice at most. */
    private static final int AT_ONCE = 20;

    /** With the last delivery's own time it stays within the lease. */
    private static final long LONGEST_BATCH_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final int MOST_BATCHES = 50;
    private static final int MOST_THREADS = 100;
    private static final int IDLE_SECONDS = 10;
    private static final int SECONDS_TO_END = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private record Batch(UUID webhook, List<DeliveryBox.Due> dues, Map<UUID, byte[]> bodies) {}

    private final DeliveryBox box;
    private final Pace pace;
    private final Outgoing outgoing;
    private final ObjectProvider<Sender> sender;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
                Thread thread = new Thread(work, "webhooks");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean ending;

    Courier(
            DeliveryBox box,
            Pace pace,
            Outgoing outgoing,
            ObjectProvider<Sender> sender,
            ApplicationEventPublisher events,
            Clock clock) {
        this.box = box;
        this.pace = pace;
        this.outgoing = outgoing;
        this.sender = sender;
        this.events = events;
        this.clock = clock;
    }

    /** Whether nothing is being brought by this node. */
    boolean rests() {
        return underWay.isEmpty();
    }

    /** Begins to bring what is due; waits for nobody. */
    void round() {
        for (UUID webhook : box.due(clock.instant())) {
            if (!ending && underWay.size() < MOST_THREADS && underWay.add(webhook)) {
                workers.execute(() -> bring(webhook));
            }
        }
    }

    /** Brings what is due for one webhook, until nothing is or something was not taken. */
    private void bring(UUID webhook) {
        try {
            for (int i = 0; i < MOST_BATCHES && !ending; i++) {
                Batch batch = box.take(
                        webhook, clock.instant(), AT_ONCE, dues -> new Batch(webhook, dues, outgoing.bodies(dues)));
                boolean more = batch.dues().isEmpty() ? box.fill().contains(webhook) : bring(batch);
                if (!more) {
                    return;
                }
            }
        } catch (DataAccessException | TransactionException e) {
            // What was under way is brought again when its time is over.
            LOG.warn("Webhooks are brought later ({})", e.getClass().getSimpleName());
        } finally {
            underWay.remove(webhook);
        }
    }

    /** Whether it makes sense to go on with the next ones. */
    private boolean bring(Batch batch) {
        List<DeliveryBox.Tried> delivered = new ArrayList<>();
        Optional<DeliveryBox.Tried> refused = Optional.empty();
        long end = System.nanoTime() + LONGEST_BATCH_NANOS;
        for (int i = 0; i < batch.dues().size() && refused.isEmpty() && !ending; i++) {
            long start = System.nanoTime();
            pace.await();
            if (System.nanoTime() - end > 0) {
                break;
            }
            DeliveryBox.Tried tried = send(batch.dues().get(i), batch.bodies());
            if (tried.receipt().problem() == null) {
                delivered.add(tried);
                LockSupport.parkNanos(PACE_NANOS - (System.nanoTime() - start));
            } else {
                refused = Optional.of(tried);
            }
        }
        int tried = delivered.size() + (refused.isPresent() ? 1 : 0);
        box.settle(
                batch.webhook(),
                delivered,
                batch.dues().subList(tried, batch.dues().size()),
                clock.instant());
        refused.ifPresent(last -> refused(last, delivered.isEmpty()));
        return refused.isEmpty();
    }

    private DeliveryBox.Tried send(DeliveryBox.Due due, Map<UUID, byte[]> bodies) {
        Receipt receipt = Optional.ofNullable(bodies.get(due.id()))
                .flatMap(body -> outgoing.of(due, body, clock.instant()))
                .map(message -> sender.getObject().send(message.address(), message.headers(), message.body()))
                .orElseGet(() -> new Receipt(null, Receipt.Problem.ADDRESS, "", 0));
        return new DeliveryBox.Tried(due, receipt, clock.instant());
    }

    /** @param first whether nothing was taken just before */
    private void refused(DeliveryBox.Tried tried, boolean first) {
        DeliveryBox.Due due = tried.due();
        Instant failingSince = first ? due.failingSince() : tried.at();
        if (due.tries() >= PAUSES.size() || !failingSince.plus(LONGEST_FAILING).isAfter(tried.at())) {
            box.giveUp(tried, () -> {
                LOG.warn("A webhook is paused, it took nothing for days: {}", due.webhookId());
                events.publishEvent(new WebhookPaused(due.webhookId(), due.agency()));
            });
            return;
        }
        Duration pause = PAUSES.get(due.tries());
        Duration rest = PAUSES.get(first ? Math.min(due.failures(), PAUSES.size() - 1) : 0);
        box.failed(tried, pause, rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
    }

    /** Writes down what became of what is under way, while there is a database. */
    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        workers.shutdown();
        if (!workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            LOG.warn("Webhooks that are under way may be brought twice");
        }
    }
}
