package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.groeiruimte.cases.comparison.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A profile that few companies fit says less, one step after the other. */
class CoarserTest {

    private static final BlindProfile.Facts FACTS = new BlindProfile.Facts(
            List.of("photonics", "imaging", "pharma"),
            "scale-up",
            3,
            "PV30",
            List.of("space"),
            "2028-H1",
            new BlindProfile.Ranges(
                    band(2_500, 5_000L), null, band(5, 10L), band(100, 250L), band(1_000_000_000, null)),
            List.of(
                    new SharedNeed("space", "hallHeightMin", List.of(), null, band(8, 10L)),
                    new SharedNeed("space", "quay", List.of("required"), null, null)));

    @Test
    void rangesTakeInTheOneBesideThemAndNothingElseChanges() {
        BlindProfile.Facts wider = Coarser.BANDS.apply(FACTS);

        assertThat(wider.ranges().floorArea()).isEqualTo(band(1_000, 5_000L));
        assertThat(wider.ranges().plotArea()).isNull();
        assertThat(wider.ranges().power()).isEqualTo(band(5, 20L));
        assertThat(wider.ranges().jobs()).isEqualTo(band(100, 500L));
        assertThat(wider.ranges().investment()).isEqualTo(band(1_000_000_000, null));
        assertThat(wider.needs().get(0).band()).isEqualTo(band(8, 12L));
        assertThat(wider.needs().get(1)).isEqualTo(FACTS.needs().get(1));
        assertThat(wider.province()).isEqualTo("PV30");
    }

    @Test
    void provinceTechnologyAndHalfYearGoEachInItsStep() {
        assertThat(Coarser.AREA.apply(FACTS).province()).isEqualTo("NL");
        assertThat(Coarser.TECHNOLOGY.apply(FACTS).technologies()).containsExactly("family-light-chips", "family-life");
        assertThat(Coarser.YEAR.apply(FACTS).neededBy()).isEqualTo("2028");
    }

    @ParameterizedTest
    @CsvSource({
        "photonics",
        "quantum",
        "process",
        "biomolecular",
        "imaging",
        "mechatronics",
        "ai-data",
        "energy-materials",
        "semiconductors",
        "cybersecurity",
        "pharma",
        "defence",
        "other-strategic"
    })
    void everyTechnologyIsOfAFamilyThatHoldsIt(String technology) {
        assertThat(TechnologyFamily.meantBy(TechnologyFamily.codeOf(technology)))
                .contains(technology)
                .hasSizeGreaterThan(1);
    }

    private static Band band(long from, Long to) {
        return new Band(BigDecimal.valueOf(from), to == null ? null : BigDecimal.valueOf(to));
    }
}
