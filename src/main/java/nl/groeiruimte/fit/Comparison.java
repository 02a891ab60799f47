package nl.groeiruimte.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One request to compare with many sites: hard needs exclude, wishes score, and unknown is an answer of its own.
 *
 * @param needs        what the request asks of a site
 * @param technologies codes of the company's technologies
 * @param ownAgency    code of the agency of origin
 * @param today        the day on which "now" is judged
 */
public record Comparison(List<Need> needs, Set<String> technologies, String ownAgency, LocalDate today, Weights weights,
        Proximity proximity) {

    /** The version of these rules, kept with each shortlist. 1 knew technology and wishes only. */
    public static final int RULES = 2;

    /** A site that may be among the best. */
    private record Candidate(Place place, Verdict verdict, boolean own, int points) {
    }

    /** Own region first is a rule of the programme; by the code at last, so that the same sites always come in the same order. */
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::verdict)
            .thenComparing(candidate -> !candidate.own()).thenComparing(candidate -> -candidate.points())
            .thenComparing(candidate -> candidate.place().code());

    /**
     * Compares sites.
     *
     * @param places the sites
     * @param around all sites there are, which score as surroundings
     * @param most   how many of the best to explain
     */
    public Outcome compare(List<Place> places, List<Place> around, int most) {
        Scorer scorer = new Scorer(this, new Surroundings(around, proximity.places().mask(technologies)));
        Counting counting = new Counting(needs);
        PriorityQueue<Candidate> best = new PriorityQueue<>(BEST_FIRST.reversed());
        int day = (int) today.toEpochDay();
        for (Place place : places) {
            Verdict verdict = counting.count(place, day);
            boolean own = place.agency().equals(ownAgency);
            if (best.size() < most) {
                best.add(new Candidate(place, verdict, own, scorer.points(place)));
            } else if (mayBeBetter(verdict, own, best.peek())) {
                Candidate candidate = new Candidate(place, verdict, own, scorer.points(place));
                if (BEST_FIRST.compare(candidate, best.peek()) < 0) {
                    best.poll();
                    best.add(candidate);
                }
            }
        }
        List<Candidate> inOrder = new ArrayList<>(best);
        inOrder.sort(BEST_FIRST);
        return counting.outcome(inOrder.stream().map(candidate -> ranked(candidate, scorer, day)).toList());
    }

    /** As {@link #compare(List, List, int)}, of all sites there are. */
    public Outcome compare(List<Place> places, int most) {
        return compare(places, places, most);
    }

    /** Scoring takes longer than judging, so it is left out where it cannot matter. */
    private static boolean mayBeBetter(Verdict verdict, boolean own, Candidate worst) {
        int order = worst == null ? 1 : verdict.compareTo(worst.verdict());
        return order < 0 || order == 0 && (own || !worst.own());
    }

    private RankedSite ranked(Candidate candidate, Scorer scorer, int day) {
        Place place = candidate.place();
        return new RankedSite(place.code(), place.name(), place.agency(), place.province(), candidate.verdict(),
                scorer.score(place), needs.stream().map(need -> need.judge(place, day)).toList(),
                place.facts(proximity.places(), scorer.neighbours(place)));
    }

    /**
     * Scores sites again that were kept with a shortlist, by the weights and the proximity of this comparison; their verdicts do
     * not depend on those. All must have their facts.
     */
    public List<RankedSite> again(List<RankedSite> kept) {
        Map<String, Place> places = kept.stream().collect(Collectors.toMap(RankedSite::code, proximity.places()::of));
        Surroundings keptAround = new Surroundings(places.values(), proximity.places().mask(technologies));
        Scorer scorer = new Scorer(this, Surroundings.asKept(kept, place -> keptAround.others(place)));
        return kept.stream().map(site -> site.scored(scorer.score(places.get(site.code()))))
                .sorted(Comparator.comparing(RankedSite::verdict).thenComparing(site -> !site.agency().equals(ownAgency))
                        .thenComparing(site -> -site.score().points()).thenComparing(RankedSite::code))
                .toList();
    }
}
