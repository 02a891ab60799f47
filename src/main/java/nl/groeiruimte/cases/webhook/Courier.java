package nl.groeiruimte.cases.webhook;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private static final int MOST_IN_A_ROUND = 500;
    private static final int MOST_THREADS = 100;
    private static final int IDLE_SECONDS = 10;
    private static final int SECONDS_TO_END = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final DeliveryBox box;
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
            Outgoing outgoing,
            ObjectProvider<Sender> sender,
            ApplicationEventPublisher events,
            Clock clock) {
        this.box = box;
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
            for (int i = 0; i < MOST_IN_A_ROUND && !ending; i++) {
                long start = System.nanoTime();
                Optional<DeliveryBox.Due> due = box.take(webhook, clock.instant());
                if (due.isEmpty() || !bring(due.get())) {
                    return;
                }
                LockSupport.parkNanos(PACE_NANOS - (System.nanoTime() - start));
            }
        } catch (DataAccessException | TransactionException e) {
            // What was under way is brought again when its time is over.
            LOG.warn("Webhooks are brought later ({})", e.getClass().getSimpleName());
        } finally {
            underWay.remove(webhook);
        }
    }

    /** Whether it makes sense to go on with the next one. */
    private boolean bring(DeliveryBox.Due due) {
        Instant now = clock.instant();
        Receipt receipt = box.read(() -> outgoing.of(due, now))
                .map(message -> sender.getObject().send(message.address(), message.headers(), message.body()))
                .orElseGet(() -> new Receipt(null, Receipt.Problem.ADDRESS, "", 0));
        Instant after = clock.instant();
        if (receipt.problem() == null) {
            box.delivered(due, receipt, after);
            return true;
        }
        if (due.tries() >= PAUSES.size()
                || !due.failingSince().plus(LONGEST_FAILING).isAfter(after)) {
            box.giveUp(due, receipt, after, () -> {
                LOG.warn("A webhook is paused, it took nothing for days: {}", due.webhookId());
                events.publishEvent(new WebhookPaused(due.webhookId(), due.agency()));
            });
            return false;
        }
        Duration pause = PAUSES.get(due.tries());
        Duration rest = PAUSES.get(Math.min(due.failures(), PAUSES.size() - 1));
        box.failed(due, receipt, pause, rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST, after);
        return false;
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
