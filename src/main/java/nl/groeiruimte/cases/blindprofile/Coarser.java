package nl.groeiruimte.cases.blindprofile;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.cases.comparison.BandScale;
import org.jspecify.annotations.Nullable;

/** How a profile that points at few companies is made coarser, one step after the other in this order. */
public enum Coarser {
    /** Each range takes in the one beside it. */
    BANDS(facts -> facts.within(Coarser::wider)),
    /** No province, nor a part of the country. */
    AREA(facts -> facts.in(ShownArea.COUNTRY)),
    /** The family of a technology instead of the technology. */
    TECHNOLOGY(facts -> facts.madeWith(facts.technologies().stream()
            .map(TechnologyFamily::codeOf)
            .distinct()
            .toList())),
    /** The year in which the room is needed instead of the half-year. */
    YEAR(facts -> facts.neededIn(facts.neededBy().substring(0, 4)));

    private final UnaryOperator<BlindProfile.Facts> step;

    Coarser(UnaryOperator<BlindProfile.Facts> step) {
        this.step = step;
    }

    /** The profile after this step alone. */
    BlindProfile.Facts apply(BlindProfile.Facts facts) {
        return step.apply(facts);
    }

    /** The end of the key of its message, such as {@code bands}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The steps from the first up to this one. */
    List<Coarser> upTo() {
        return List.of(values()).subList(0, ordinal() + 1);
    }

    private static @Nullable Band wider(BandScale scale, @Nullable Band band) {
        return band == null ? null : scale.wider(band);
    }
}
