package nl.groeiruimte.cases.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What others than the agency of origin may learn of an answer, and in which form. Whoever tells answers to others asks
 * this declaration; an answer of a field without one is not told.
 *
 * @param how it is told
 * @param scale on which an amount becomes a band; none unless it is {@link How#BAND}
 * @param groups of the classes, the strictest of each first, where nobody chose to tell the class itself; empty unless
 *     it is {@link How#CLASS}
 */
public record Sharing(How how, @Nullable BandScale scale, List<List<String>> groups) {

    /** In which form. */
    public enum How {
        /** Not at all: the answer stays with the agency of origin. */
        STAYS,
        /** As a range. */
        BAND,
        /** The code that was chosen, as many companies choose it. */
        CHOICE,
        /** The codes that were chosen. */
        CHOICES,
        /** The class on a ladder of classes; only the group in which it lies where nobody chose to tell it. */
        CLASS,
        /** Words, when they were held against the company's name. */
        WORDS,
        /** The half-year in which the day lies. */
        HALF_YEAR
    }

    static final Sharing STAYS = new Sharing(How.STAYS, null, List.of());
    static final Sharing CHOICE = new Sharing(How.CHOICE, null, List.of());
    static final Sharing CHOICES = new Sharing(How.CHOICES, null, List.of());
    static final Sharing WORDS = new Sharing(How.WORDS, null, List.of());
    static final Sharing HALF_YEAR = new Sharing(How.HALF_YEAR, null, List.of());

    /**
     * The scale of its bands.
     *
     * @throws NullPointerException unless it is {@link How#BAND}
     */
    public BandScale bands() {
        return Objects.requireNonNull(scale, "the scale of a band");
    }

    static Sharing band(BandScale scale) {
        return new Sharing(How.BAND, scale, List.of());
    }

    @SafeVarargs
    static Sharing classes(List<String>... groups) {
        return new Sharing(How.CLASS, null, List.of(groups));
    }

    /** The strictest class of the group of a class; empty for one that is in no group. */
    public Optional<String> strictest(String code) {
        return groups.stream()
                .filter(group -> group.contains(code))
                .map(group -> group.get(0))
                .findFirst();
    }
}
