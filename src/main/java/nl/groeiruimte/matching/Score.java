package nl.groeiruimte.matching;

import java.util.List;

/** How well a site suits beyond the hard needs: the sum of its parts, 0 to 100. */
public record Score(List<Part> parts) {

    /** A part: {@code technology} or {@code wishes}; {@code points} of at most {@code outOf}. */
    public record Part(String name, int points, int outOf) {
    }

    /** Copies the list. */
    public Score {
        parts = List.copyOf(parts);
    }

    /** 0 to 100. */
    public int points() {
        return parts.stream().mapToInt(Part::points).sum();
    }
}
