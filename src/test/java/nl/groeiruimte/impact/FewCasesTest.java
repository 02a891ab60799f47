package nl.groeiruimte.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.groeiruimte.suppression.SmallCells;

class FewCasesTest {

    private final FewCases fewCases = new FewCases(new SmallCells(3));

    @Test
    void theMinistrySeesAnAmountOnlyWhenItIsOfEnoughCases() {
        assertThat(amount(Sight.FIGURES_ONLY, 2, 2, 1).withheld()).isTrue();
        assertThat(amount(Sight.FIGURES_ONLY, 3, 0, 0).withheld()).isFalse();
        assertThat(amount(Sight.ALL, 1, 1, 0).withheld()).isFalse();
        assertThat(amount(Sight.FIGURES_ONLY, 0, 0, 0).withheld()).isFalse();
    }

    @Test
    void theMinistryCannotSubtractOneCountFromAnother() {
        assertThat(amount(Sight.FIGURES_ONLY, 7, 6, 4).cases()).isNull();
        assertThat(amount(Sight.FIGURES_ONLY, 9, 6, 4).cases()).isEqualTo(9);
        assertThat(amount(Sight.FIGURES_ONLY, 7, 6, 4).actual()).isEqualByComparingTo("1000000");
    }

    @Test
    void theCountsAgainstTheTargetsStay() {
        List<Figure> seen = fewCases.asSeenWith(Sight.FIGURES_ONLY, figures(2, 1, 1));

        assertThat(seen.get(0).cases()).isEqualTo(1);
        assertThat(seen.get(0).actual()).isEqualByComparingTo("1");
    }

    @Test
    void smallRegionsAreNotToldToTheMinistryAndCannotBeComputedFromTheTotal() {
        Figure figure = figures(9, 9, 0).get(0);
        List<FigureQueries.RegionCount> regions = List.of(new FigureQueries.RegionCount("BOM", 1), new FigureQueries.RegionCount("LIOF", 3),
                new FigureQueries.RegionCount("NOM", 5), new FigureQueries.RegionCount("Oost NL", 0));

        assertThat(fewCases.asSeenWith(Sight.FIGURES_ONLY, figure, regions)).extracting(RegionCell::cases)
                .containsExactly(null, null, 5L, 0L);
        assertThat(fewCases.asSeenWith(Sight.ALL, figure, regions)).extracting(RegionCell::cases).containsExactly(1L, 3L, 5L, 0L);
        assertThat(fewCases.asSeenWith(Sight.FIGURES_ONLY, figure.told(true, null), regions)).isEmpty();
    }

    private Figure amount(Sight sight, long realised, long otherRegion, long newScaleUps) {
        return fewCases.asSeenWith(sight, figures(realised, otherRegion, newScaleUps)).get(2);
    }

    private static List<Figure> figures(long realised, long otherRegion, long newScaleUps) {
        return List.of(figure("leads-other-region", "count", otherRegion, otherRegion),
                figure("new-scale-ups", "count", newScaleUps, newScaleUps),
                figure("retained-investment", "EUR", realised, 1_000_000));
    }

    private static Figure figure(String code, String unit, long cases, long actual) {
        return new Figure(code, code, code, unit, BigDecimal.TEN, true, BigDecimal.valueOf(actual), cases, BigDecimal.ONE);
    }
}
