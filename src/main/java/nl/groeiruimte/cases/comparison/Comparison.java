package nl.groeiruimte.cases.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One request to compare with many sites: hard needs exclude, wishes score, and unknown is an answer of its own.
 *
 * @param needs what the request asks of a site
 * @param technologies codes of the company's technologies
 * @param ownAgency code of the agency of origin, which has looked for a place in its own region before other regions
 *     are compared
 * @param today the day on which "now" is judged
 */
public record Comparison(
        List<Need> needs,
        Set<String> technologies,
        String ownAgency,
        LocalDate today,
        Weights weights,
        Proximity proximity) {

    /**
     * The version of these rules, kept with each shortlist. 1 knew technology and wishes only, 2 kept no room for near
     * misses, 3 did not count by area, 4 did not count near misses apart of which something else is unknown, 5 asked
     * about talent, homes, access and shared facilities everywhere, put what is unknown above near misses and the own
     * region first, 6 judged the day of use only where space or power was asked.
     */
    public static final int RULES = 7;

    /** Shortlists of earlier rules did not keep all that is scored now. */
    public static final int SCORED_AS_NOW_SINCE = 6;

    /** Near misses come after all that fit, so that of many sites none of them would be told. */
    private static final int A_NEAR_MISS_IN = 10;

    /** A site that may be among the best. */
    private record Candidate(MeasuredSite place, Verdict verdict, boolean own, int points) {}

    /**
     * The own region was searched first, as is a rule of the programme, and had no place: its sites are put aside
     * behind all others. By the code at last, so that the same sites always come in the same order.
     */
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::own)
            .thenComparing(Candidate::verdict)
            .thenComparing(candidate -> -candidate.points())
            .thenComparing(candidate -> candidate.place().code());

    /** The best of the sites that it was shown. */
    private static final class Best {

        private final PriorityQueue<Candidate> sites = new PriorityQueue<>(BEST_FIRST.reversed());
        private final int most;
        private final Scorer scorer;

        private Best(int most, Scorer scorer) {
            this.most = most;
            this.scorer = scorer;
        }

        private void look(MeasuredSite place, Verdict verdict, boolean own) {
            if (sites.size() < most) {
                sites.add(new Candidate(place, verdict, own, scorer.points(place)));
            } else if (mayBeBetter(verdict, own, sites.peek())) {
                Candidate candidate = new Candidate(place, verdict, own, scorer.points(place));
                if (BEST_FIRST.compare(candidate, sites.peek()) < 0) {
                    sites.poll();
                    sites.add(candidate);
                }
            }
        }

        /** Scoring takes longer than judging, so it is left out where it cannot matter. */
        private static boolean mayBeBetter(Verdict verdict, boolean own, Candidate worst) {
            if (worst == null || own != worst.own()) {
                return worst != null && worst.own();
            }
            return verdict.compareTo(worst.verdict()) <= 0;
        }

        /** These in order, of which the last make room for as many others. */
        private Stream<Candidate> withRoomFor(Best others) {
            Stream<Candidate> first = sites.stream()
                    .filter(candidate -> !others.sites.contains(candidate))
                    .sorted(BEST_FIRST)
                    .limit(most - others.sites.size());
            return Stream.concat(first, others.sites.stream()).sorted(BEST_FIRST);
        }
    }

    /**
     * Compares sites.
     *
     * @param places the sites
     * @param around all sites there are, which score as surroundings
     * @param most how many to explain: the best, of which one in ten is a near miss when there are so many
     */
    public ComparisonResult compare(List<MeasuredSite> places, List<MeasuredSite> around, int most) {
        Scorer scorer =
                new Scorer(this, new Surroundings(around, proximity.measurer().mask(technologies)));
        Counting counting = new Counting(needs);
        Best best = new Best(most, scorer);
        Best nearMisses = new Best(most / A_NEAR_MISS_IN, scorer);
        int day = (int) today.toEpochDay();
        for (MeasuredSite place : places) {
            Verdict verdict = counting.count(place, day);
            boolean own = place.agency().equals(ownAgency);
            best.look(place, verdict, own);
            if (verdict == Verdict.NEAR_MISS) {
                nearMisses.look(place, verdict, own);
            }
        }
        return counting.outcome(best.withRoomFor(nearMisses)
                .map(candidate -> ranked(candidate, scorer, day))
                .toList());
    }

    /** As {@link #compare(List, List, int)}, of all sites there are. */
    public ComparisonResult compare(List<MeasuredSite> places, int most) {
        return compare(places, places, most);
    }

    private RankedSite ranked(Candidate candidate, Scorer scorer, int day) {
        MeasuredSite place = candidate.place();
        return new RankedSite(
                place.code(),
                place.name(),
                place.agency(),
                place.province(),
                candidate.verdict(),
                scorer.score(place),
                needs.stream().map(need -> need.judge(place, day)).toList(),
                place.facts(proximity.measurer(), scorer.neighbours(place)),
                null);
    }

    /**
     * Scores sites again that were kept with a shortlist, by the weights and the proximity of this comparison; their
     * verdicts do not depend on those. All must have their facts.
     */
    public List<RankedSite> again(List<RankedSite> kept) {
        Map<String, MeasuredSite> places =
                kept.stream().collect(Collectors.toMap(RankedSite::code, proximity.measurer()::of));
        Surroundings keptAround =
                new Surroundings(places.values(), proximity.measurer().mask(technologies));
        Scorer scorer = new Scorer(this, Surroundings.asKept(kept, place -> keptAround.others(place)));
        return kept.stream()
                .map(site -> site.scored(scorer.score(Objects.requireNonNull(places.get(site.code())))))
                .sorted(Comparator.comparing((RankedSite site) -> site.agency().equals(ownAgency))
                        .thenComparing(RankedSite::verdict)
                        .thenComparing(site -> -site.score().points())
                        .thenComparing(RankedSite::code))
                .toList();
    }
}
