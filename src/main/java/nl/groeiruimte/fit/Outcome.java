package nl.groeiruimte.fit;

import java.util.List;

/**
 * How all sites came out.
 *
 * @param whole   each site once, by the worst verdict on a hard need
 * @param tallies by hard need, in the order of the request's forms
 * @param best    the best sites, best first
 */
public record Outcome(Tally.Split whole, List<Tally> tallies, List<RankedSite> best) {

    /** Copies the lists. */
    public Outcome {
        tallies = List.copyOf(tallies);
        best = List.copyOf(best);
    }
}
