package nl.groeiruimte.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void noCasesHaveNoMedian() {
        assertThat(new Spread().inDays(2)).isNull();
        assertThat(new Spread().inMonths(2)).isNull();
    }

    @Test
    void quartilesLieBetweenTheCasesInProportion() {
        assertThat(of(10, 20, 30, 40).quartile(1)).isEqualByComparingTo("17.5");
        assertThat(of(40, 10, 30, 20).quartile(2)).isEqualByComparingTo("25");
        assertThat(of(40, 10, 30, 20).quartile(3)).isEqualByComparingTo("32.5");
        assertThat(of(7).quartile(3)).isEqualByComparingTo("7");
    }

    @Test
    void daysAreWholeAndMonthsHaveOneDecimal() {
        assertThat(of(10, 11).inDays(2)).isEqualByComparingTo("11");
        assertThat(of(365).inMonths(2)).isEqualByComparingTo("12.0");
        assertThat(of(-61).inMonths(2)).isEqualByComparingTo("-2.0");
    }

    private static Spread of(int... days) {
        Spread spread = new Spread();
        IntStream.of(days).forEach(spread::add);
        return spread;
    }
}
