package nl.groeiruimte.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.groeiruimte.report.HalfYear;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private static final int MINIMUM = 3;
    private static final HalfYear PERIOD = new HalfYear(2026, 1);
    private static final LocalDate IN_MAY = LocalDate.parse("2026-05-31");
    private static final Telling ONCE = Telling.once(Set.of());
    private static final Telling EVERY_DAY = Telling.everyDay(Set.of());

    @Test
    void anAmountOfFewCasesIsNotTold() {
        assertThat(realisedOn(PERIOD.lastDay(), ONCE, "2026-02-01", "2026-03-01").told(MINIMUM)).isFalse();
        assertThat(realisedOn(PERIOD.lastDay(), ONCE, "2026-02-01", "2026-03-01", "2026-04-01").told(MINIMUM)).isTrue();
        assertThat(realisedOn(PERIOD.lastDay(), ONCE).told(MINIMUM)).isTrue();
    }

    @Test
    void twoHalfYearsBesideEachOtherDoNotTellWhatOneCaseBrought() {
        Amounts oneMore = realisedOn(PERIOD.lastDay(), ONCE, "2025-02-01", "2025-03-01", "2025-04-01", "2026-04-01");
        Amounts threeMore = realisedOn(PERIOD.lastDay(), ONCE, "2025-02-01", "2025-03-01", "2025-04-01", "2026-04-01", "2026-05-01",
                "2026-05-02");

        assertThat(oneMore.told(LocalDate.parse("2025-12-31"), MINIMUM)).isTrue();
        assertThat(oneMore.told(MINIMUM)).isFalse();
        assertThat(threeMore.told(MINIMUM)).isTrue();
    }

    @Test
    void whatWasNotToldInOneHalfYearCountsForTheNext() {
        Amounts amounts = realisedOn(PERIOD.lastDay(), ONCE, "2025-02-01", "2025-08-01", "2026-04-01");

        assertThat(amounts.told(LocalDate.parse("2025-12-31"), MINIMUM)).isFalse();
        assertThat(amounts.told(MINIMUM)).isTrue();
    }

    @Test
    void whileAHalfYearIsOpenNobodySeesAnAmountChangeCaseByCase() {
        assertThat(realisedOn(IN_MAY, EVERY_DAY, "2025-02-01", "2025-03-01", "2025-04-01").told(MINIMUM)).isTrue();
        assertThat(realisedOn(IN_MAY, EVERY_DAY, "2026-02-01", "2026-03-01", "2026-04-01").told(MINIMUM)).isFalse();
    }

    @Test
    void aReportThatIsFrozenBeforeTheHalfYearEndsTellsItsAmount() {
        assertThat(realisedOn(IN_MAY, ONCE, "2026-02-01", "2026-03-01", "2026-04-01").told(MINIMUM)).isTrue();
    }

    @Test
    void betweenAFrozenReportAndTheEndOfItsHalfYearOneCaseIsNotToldEither() {
        LocalDate frozen = LocalDate.parse("2025-12-10");
        String[] days = {"2025-11-01", "2025-11-02", "2025-11-03", "2025-12-20"};

        Amounts amounts = realisedOn(PERIOD.lastDay(), Telling.once(Set.of(frozen)), days);

        assertThat(realisedOn(PERIOD.lastDay(), ONCE, days).told(LocalDate.parse("2025-12-31"), MINIMUM)).isTrue();
        assertThat(amounts.told(LocalDate.parse("2025-12-31"), MINIMUM)).isFalse();
        assertThat(amounts.told(MINIMUM)).isFalse();
    }

    @Test
    void anAmountDoesNotComeBackToTellOfOneCaseSinceLongAgo() {
        LocalDate autumn = LocalDate.parse("2025-12-31");
        Amounts amounts = new Amounts(PERIOD, PERIOD.lastDay(), ONCE);
        for (int i = 0; i < 3; i++) {
            amounts.add(day -> true);
            amounts.add(day -> day.equals(autumn));
        }
        amounts.add(day -> day.equals(PERIOD.lastDay()));

        assertThat(amounts.told(autumn, MINIMUM)).isTrue();
        assertThat(amounts.told(MINIMUM)).as("one case more than half a year before").isFalse();
    }

    private static Amounts realisedOn(LocalDate until, Telling telling, String... days) {
        Amounts amounts = new Amounts(PERIOD, until, telling);
        for (String day : days) {
            LocalDate on = LocalDate.parse(day);
            amounts.add(end -> !on.isAfter(end));
        }
        return amounts;
    }
}
