package nl.groeiruimte.cases.comparison;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many other sites around a site are strong in one of a company's technologies: in its square of 15 km and the
 * eight around it. Companies and suppliers themselves are not in the supply, so that sites stand for them.
 */
final class Surroundings {

    /** A part of the score of fewer points does not tell how large the cluster was. */
    private static final int TELLING = Scorer.WHOLE_CLUSTER;

    private final ToIntFunction<MeasuredSite> others;

    Surroundings(Collection<MeasuredSite> places, long technologies) {
        int[] strong = new int[MeasuredSite.SQUARES_A_ROW * MeasuredSite.SQUARES_A_ROW];
        for (MeasuredSite place : places) {
            if ((place.strengths() & technologies) != 0) {
                strong[place.square()]++;
            }
        }
        others = place -> others(place, strong, technologies);
    }

    private Surroundings(ToIntFunction<MeasuredSite> others) {
        this.others = others;
    }

    /**
     * As they were when sites were ranked; earlier shortlists tell it by the points of that part only, or not at all.
     */
    static Surroundings asKept(List<RankedSite> sites, ToIntFunction<MeasuredSite> otherwise) {
        Map<String, @Nullable Integer> kept = new HashMap<>();
        sites.forEach(site -> {
            Integer neighbours = site.keptFacts().neighbours();
            kept.put(site.code(), neighbours != null ? neighbours : byPoints(site.score()));
        });
        return new Surroundings(place -> {
            Integer known = kept.get(place.code());
            return known != null ? known : otherwise.applyAsInt(place);
        });
    }

    private static @Nullable Integer byPoints(Score score) {
        return score.parts().stream()
                .filter(part -> part.name().equals(ScorePart.CLUSTERING.code()) && part.outOf() >= TELLING)
                .map(part -> Math.round((float) part.points() * Scorer.WHOLE_CLUSTER / part.outOf()))
                .findFirst()
                .orElse(null);
    }

    int others(MeasuredSite place) {
        return others.applyAsInt(place);
    }

    private static int others(MeasuredSite place, int[] strong, long technologies) {
        int others = (place.strengths() & technologies) != 0 ? -1 : 0;
        for (int row = -1; row <= 1; row++) {
            for (int column = -1; column <= 1; column++) {
                others += strong[place.square() + row * MeasuredSite.SQUARES_A_ROW + column];
            }
        }
        return others;
    }
}
