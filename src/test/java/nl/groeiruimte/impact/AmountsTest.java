package nl.groeiruimte.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.groeiruimte.report.HalfYear;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private static final int MINIMUM = 3;
    private static final HalfYear PERIOD = new HalfYear(2026, 1);

    @Test
    void anAmountOfFewCasesIsNotTold() {
        assertThat(realisedOn(PERIOD.lastDay(), "2026-02-01", "2026-03-01").told(MINIMUM)).isFalse();
        assertThat(realisedOn(PERIOD.lastDay(), "2026-02-01", "2026-03-01", "2026-04-01").told(MINIMUM)).isTrue();
        assertThat(realisedOn(PERIOD.lastDay()).told(MINIMUM)).isTrue();
    }

    @Test
    void twoHalfYearsBesideEachOtherDoNotTellWhatOneCaseBrought() {
        Amounts oneMore = realisedOn(PERIOD.lastDay(), "2025-02-01", "2025-03-01", "2025-04-01", "2026-04-01");
        Amounts threeMore = realisedOn(PERIOD.lastDay(), "2025-02-01", "2025-03-01", "2025-04-01", "2026-04-01", "2026-05-01", "2026-05-02");

        assertThat(oneMore.told(LocalDate.parse("2025-12-31"), MINIMUM)).isTrue();
        assertThat(oneMore.told(MINIMUM)).isFalse();
        assertThat(threeMore.told(MINIMUM)).isTrue();
    }

    @Test
    void whatWasNotToldInOneHalfYearCountsForTheNext() {
        Amounts amounts = realisedOn(PERIOD.lastDay(), "2025-02-01", "2025-08-01", "2026-04-01");

        assertThat(amounts.told(LocalDate.parse("2025-12-31"), MINIMUM)).isFalse();
        assertThat(amounts.told(MINIMUM)).isTrue();
    }

    @Test
    void whileAHalfYearIsRunningNobodySeesAnAmountChangeCaseByCase() {
        LocalDate running = LocalDate.parse("2026-05-31");

        assertThat(realisedOn(running, "2025-02-01", "2025-03-01", "2025-04-01").told(MINIMUM)).isTrue();
        assertThat(realisedOn(running, "2026-02-01", "2026-03-01", "2026-04-01").told(MINIMUM)).isFalse();
    }

    private static Amounts realisedOn(LocalDate until, String... days) {
        Amounts amounts = new Amounts(PERIOD, until);
        for (String day : days) {
            LocalDate on = LocalDate.parse(day);
            amounts.add(end -> !on.isAfter(end));
        }
        return amounts;
    }
}
