package nl.groeiruimte.platform.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each may ask. Counted in this node's memory, for nobody is worth a query for each request; with two nodes
 * one may so ask twice as often. Callers name few: who logged in, of whom there are never more than the login server
 * knows, or groups of others.
 */
public final class Turns {

    private final long requests;
    private final Duration period;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * What came of asking.
     *
     * @param left how many turns there still are
     * @param seconds the whole seconds until there is a turn again, when there was none
     */
    public record Turn(long left, OptionalLong seconds) {}

    /**
     * So many in a period, also all at once; they come back evenly.
     *
     * @param requests at least 1
     */
    public Turns(long requests, Duration period) {
        this.requests = requests;
        this.period = period;
    }

    /** Takes a turn; empty when there was one, else the whole seconds until there is one again. */
    public OptionalLong take(String subject) {
        return ask(subject).seconds();
    }

    /** Takes a turn if there is one, and tells what is left. */
    public Turn ask(String subject) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(subject, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        OptionalLong seconds = probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        return new Turn(probe.getRemainingTokens(), seconds);
    }

    /** The whole seconds after which there is at least one turn more. */
    public long untilMore() {
        return Math.max(1, period.dividedBy(requests).plusMillis(999).toSeconds());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                .build();
    }
}
