package nl.groeiruimte.lead;

import java.time.Instant;

/**
 * Which cases of an agency; null leaves a condition out.
 *
 * @param open   whether the case has not ended
 * @param kind   a kind of room that the company asks for
 * @param from   signalled at this moment or later
 * @param before signalled before this moment
 */
public record LeadFilter(Phase phase, Outcome outcome, Boolean open, String kind, Instant from, Instant before) {
}
