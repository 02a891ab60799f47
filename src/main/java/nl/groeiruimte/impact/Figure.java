package nl.groeiruimte.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * An impact target with what the cases add up to.
 *
 * @param code    such as {@code leads-in-portfolio}
 * @param unit    {@code count}, {@code EUR} or {@code text}
 * @param target  at the end of 2028; null for texts
 * @param stated  whether the programme itself states that the target is met pro rata
 * @param actual  leads or EUR; null for texts and where the reader may not know it
 * @param cases   how many cases it counts, of all agencies; null where the reader may not know it
 * @param proRata where the straight line to the target stands; null for texts
 */
record Figure(String code, String nameNl, String nameEn, String unit, BigDecimal target, boolean stated, BigDecimal actual,
        Long cases, BigDecimal proRata) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameNl;
    }

    /** Whether cases add up to it; else the coordinator describes it. */
    public boolean computed() {
        return target != null;
    }

    /** Whether the reader may not know what the cases add up to. */
    public boolean withheld() {
        return computed() && actual == null;
    }

    public boolean money() {
        return unit.equals("EUR");
    }

    /** What is there more (or, when negative, less) than the straight line asks. */
    public BigDecimal ahead() {
        return actual.subtract(proRata);
    }

    /** The actual figure on a bar that is 100 long at the target. */
    public BigDecimal barLength() {
        return onBar(actual);
    }

    /** The line's place on that bar. */
    public BigDecimal linePlace() {
        return onBar(proRata);
    }

    /** The same as readers may know it who see figures only. */
    Figure told(boolean actualToo, Long shownCases) {
        return new Figure(code, nameNl, nameEn, unit, target, stated, actualToo ? actual : null, shownCases, proRata);
    }

    private BigDecimal onBar(BigDecimal value) {
        return value.multiply(HUNDRED).divide(target, 1, RoundingMode.HALF_UP).min(HUNDRED);
    }
}
