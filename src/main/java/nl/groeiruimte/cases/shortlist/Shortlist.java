package nl.groeiruimte.cases.shortlist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.groeiruimte.cases.comparison.ComparisonResult;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Tally;
import nl.groeiruimte.cases.comparison.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The supply of all regions compared with one version of a request.
 *
 * @param id none when it was only tried and not kept
 * @param counts of all sites that were compared
 * @param sites the best ones, best first
 * @param basis what it rests on; none for shortlists of the first rules
 */
public record Shortlist(
        @Nullable UUID id,
        UUID leadId,
        int requestVersion,
        Instant computedAt,
        Counts counts,
        List<RankedSite> sites,
        @Nullable Basis basis) {

    private static final int ORDERED_BY_NEXT_STEP_SINCE = 6;

    /** How many sites there are kept in a shortlist at most. */
    public static final int LENGTH = 200;

    /**
     * How many sites came out how.
     *
     * @param sites all that were compared: the sum of the others
     * @param fitting meet all hard needs, now or in time
     * @param unknown may fit: nothing fails, but something has to be asked
     * @param nearMisses would fit with a small change
     * @param excluded fail a hard need
     */
    public record Counts(int sites, int fitting, int unknown, int nearMisses, int excluded) {

        static Counts of(Tally.Split whole) {
            return new Counts(
                    whole.sum(),
                    whole.fits() + whole.fitsBy(),
                    whole.toAsk() + whole.unknown(),
                    whole.nearMisses(),
                    whole.fails());
        }
    }

    /**
     * What a shortlist rests on, so that it can be understood years later.
     *
     * @param rules version of the rules in the code
     * @param weightsTable version of the decision table {@code match-weights}
     * @param proximityTable version of the decision table {@code technology-proximity}
     * @param supplyRevision of the last change of the supply that it knew
     * @param weights by part of the score
     * @param chosen whether the case lead chose other weights than the table's
     * @param whole all sites by verdict
     * @param nearMissesOpen sites that nearly meet one hard need while another is unknown: of the unknown ones, by
     *     rules 5 of the near misses; none in shortlists of the first four rules, which did not count them apart
     * @param tallies all sites by hard need
     * @param areas all sites by verdict in each agency's region and in each province that has any; none in shortlists
     *     of the first three rules
     */
    public record Basis(
            int rules,
            int weightsTable,
            int proximityTable,
            long supplyRevision,
            Map<String, Integer> weights,
            boolean chosen,
            Tally.Split whole,
            @Nullable Integer nearMissesOpen,
            List<Tally> tallies,
            @Nullable Map<String, Tally.Split> areas) {

        /**
         * Whether the sites are ordered by what can be done next, with those of the own region, searched before, at the
         * end.
         */
        public boolean ordersByNextStep() {
            return rules >= ORDERED_BY_NEXT_STEP_SINCE;
        }

        /** The weights it was computed with. */
        public Weights asWeights() {
            return Weights.ofCodes(weights);
        }
    }

    /**
     * What it is kept under.
     *
     * @throws NullPointerException when it was only tried
     */
    UUID keptId() {
        return Objects.requireNonNull(id, "the id of a shortlist that is kept");
    }

    /** Copies the list. */
    public Shortlist {
        sites = List.copyOf(sites);
    }

    static Shortlist of(
            @Nullable UUID id,
            UUID leadId,
            int requestVersion,
            Instant computedAt,
            ComparisonResult outcome,
            List<RankedSite> sites,
            Basis basis) {
        return new Shortlist(id, leadId, requestVersion, computedAt, Counts.of(outcome.whole()), sites, basis);
    }
}
