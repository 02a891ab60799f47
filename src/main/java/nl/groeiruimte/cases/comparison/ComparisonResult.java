package nl.groeiruimte.cases.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How all sites came out.
 *
 * @param whole each site once, by the worst verdict on a hard need
 * @param nearMissesOpen of these, unknown sites that would need a small change as well on another hard need
 * @param tallies by hard need, in the order of the request's forms
 * @param best the best sites, best first
 * @param byArea by hard need, and under {@link #WHOLE} for all needs at one site together: the best verdict in each
 *     area that has sites; areas are codes of agencies and of provinces
 * @param sitesByArea all sites in each of these areas, each once, by the worst verdict on a hard need
 */
public record ComparisonResult(
        Tally.Split whole,
        int nearMissesOpen,
        List<Tally> tallies,
        List<RankedSite> best,
        Map<String, Map<String, Verdict>> byArea,
        Map<String, Tally.Split> sitesByArea) {

    /** Where {@link #byArea} has the site as a whole. */
    public static final String WHOLE = "whole";

    /** Copies the lists and the map. */
    public ComparisonResult {
        tallies = List.copyOf(tallies);
        best = List.copyOf(best);
        sitesByArea = Map.copyOf(sitesByArea);
        byArea = Collections.unmodifiableMap(new LinkedHashMap<>(byArea));
    }
}
