package nl.groeiruimte.cases.lead;

import java.time.Instant;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of an agency; what is not given is no condition.
 *
 * @param open whether the case has not ended
 * @param kind a kind of room that the company asks for
 * @param abroad what the company says of leaving the country: {@code yes}, {@code no} or {@code unknown}
 * @param from signalled at this moment or later
 * @param before signalled before this moment
 * @param reference what the agency's own system calls it
 * @param happenedSince something happened to it at this moment or later
 */
public record LeadFilter(
        @Nullable Phase phase,
        @Nullable Outcome outcome,
        @Nullable Boolean open,
        @Nullable String kind,
        @Nullable String abroad,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String reference,
        @Nullable Instant happenedSince) {}
