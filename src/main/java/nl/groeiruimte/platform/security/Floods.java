package nl.groeiruimte.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests that were refused because a client made too many, gathered by the minute: a line for each would make a flood
 * of lines out of a flood of requests.
 */
final class Floods {

    static final Duration TOGETHER = Duration.ofMinutes(1);

    /**
     * What one client was refused within a minute.
     *
     * @param client name of an agency's system; none for a person
     * @param since when it was refused first
     */
    record Flood(String subject, @Nullable String client, Instant since, int times) {

        Flood andOne() {
            return new Flood(subject, client, since, times + 1);
        }

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(TOGETHER));
        }
    }

    private final Map<String, Flood> open = new LinkedHashMap<>();
    private final List<Flood> over = new ArrayList<>();

    /** One more request of this client. */
    synchronized void add(String subject, @Nullable String client, Instant now) {
        Flood before = open.get(subject);
        if (before != null && before.isOver(now)) {
            over.add(before);
            before = null;
        }
        open.put(subject, before == null ? new Flood(subject, client, now, 1) : before.andOne());
    }

    /** Those whose minute is over, each told once. */
    synchronized List<Flood> ended(Instant now) {
        open.values().removeIf(flood -> flood.isOver(now) && over.add(flood));
        List<Flood> ended = List.copyOf(over);
        over.clear();
        return ended;
    }

    /** All that were not told yet. */
    synchronized List<Flood> all() {
        return ended(Instant.MAX);
    }
}
