package nl.groeiruimte.cases.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How well a site suits beyond the hard needs: the sum of its parts, 0 to 100. */
public record Score(List<Part> parts) {

    static final int FULL = 100;

    /**
     * A part; {@code points} of at most {@code outOf}.
     *
     * @param name code of a {@link ScorePart}; {@code wishes} in shortlists of the first rules
     * @param known false when nothing is known to score it on, so that it has no points; none in shortlists of the
     *     first rules
     */
    public record Part(
            String name, int points, int outOf, @Nullable Boolean known) {}

    /** Copies the list. */
    public Score {
        parts = List.copyOf(parts);
    }

    /** 0 to 100. */
    public int points() {
        return parts.stream().mapToInt(Part::points).sum();
    }
}
