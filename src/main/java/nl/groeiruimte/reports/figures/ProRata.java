package nl.groeiruimte.reports.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The straight line from nothing on 1 January 2025 to the whole target at the end of 2028. It counts in months, each as
 * long as the other, so that 40 leads make exactly 15 at the end of June 2026, as the programme states it.
 */
final class ProRata {

    static final YearMonth FIRST_MONTH = YearMonth.of(2025, 1);
    static final YearMonth LAST_MONTH = YearMonth.of(2028, 12);

    private static final BigDecimal MONTHS = BigDecimal.valueOf(FIRST_MONTH.until(LAST_MONTH, ChronoUnit.MONTHS) + 1);

    private ProRata() {}

    /** Where the line stands at the end of a day, in whole leads or euros that should be there by then. */
    static BigDecimal at(BigDecimal target, LocalDate day) {
        return target.multiply(monthsPassed(day)).divide(MONTHS, 0, RoundingMode.DOWN);
    }

    private static BigDecimal monthsPassed(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        if (month.isBefore(FIRST_MONTH)) {
            return BigDecimal.ZERO;
        }
        if (month.isAfter(LAST_MONTH)) {
            return MONTHS;
        }
        BigDecimal ofThisMonth = BigDecimal.valueOf(day.getDayOfMonth())
                .divide(BigDecimal.valueOf(day.lengthOfMonth()), MathContext.DECIMAL64);
        return BigDecimal.valueOf(FIRST_MONTH.until(month, ChronoUnit.MONTHS)).add(ofThisMonth);
    }
}
