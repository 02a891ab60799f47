package nl.groeiruimte.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The supply of all regions compared with one version of a request.
 *
 * @param counts of all sites that were compared
 * @param sites  the best ones, best first
 */
public record Shortlist(UUID id, UUID leadId, int requestVersion, Instant computedAt, Counts counts, List<RankedSite> sites) {

    /** How many sites there are kept in a shortlist at most. */
    public static final int LENGTH = 200;

    /**
     * How many sites came out how.
     *
     * @param sites      all that were compared: the sum of the others
     * @param fitting    meet all hard needs, now or in time
     * @param unknown    may fit: nothing fails, but something has to be asked
     * @param nearMisses would fit with a small change
     * @param excluded   fail a hard need
     */
    public record Counts(int sites, int fitting, int unknown, int nearMisses, int excluded) {

        static Counts of(List<RankedSite> ranked) {
            int fitting = 0;
            int unknown = 0;
            int nearMisses = 0;
            int excluded = 0;
            for (RankedSite site : ranked) {
                switch (site.verdict()) {
                    case FITS, FITS_BY -> fitting++;
                    case TO_ASK, UNKNOWN -> unknown++;
                    case NEAR_MISS -> nearMisses++;
                    case FAILS -> excluded++;
                }
            }
            return new Counts(ranked.size(), fitting, unknown, nearMisses, excluded);
        }
    }

    /** Copies the list. */
    public Shortlist {
        sites = List.copyOf(sites);
    }
}
