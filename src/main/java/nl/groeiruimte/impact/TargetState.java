package nl.groeiruimte.impact;

import java.math.BigDecimal;
import nl.groeiruimte.forecast.Goal;
import nl.groeiruimte.report.Unit;
import nl.groeiruimte.report.Words;

/**
 * A target as the programme states it.
 *
 * @param target for the end of 2028; null for one that is described
 * @param proRata whether the programme states that it is met pro rata
 */
record TargetState(String code, Words name, Unit unit, BigDecimal target, boolean proRata) {

    /** What is computed for it; null for a described target. */
    Goal goal() {
        return Goal.of(code).orElse(null);
    }
}
