package nl.groeiruimte.cases.lead;

import java.time.Instant;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;

/**
 * Which cases of an agency; null leaves a condition out.
 *
 * @param open whether the case has not ended
 * @param kind a kind of room that the company asks for
 * @param abroad what the company says of leaving the country: {@code yes}, {@code no} or {@code unknown}
 * @param from signalled at this moment or later
 * @param before signalled before this moment
 */
public record LeadFilter(
        Phase phase, Outcome outcome, Boolean open, String kind, String abroad, Instant from, Instant before) {}
