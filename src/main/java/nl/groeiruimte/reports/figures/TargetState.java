package nl.groeiruimte.reports.figures;

import java.math.BigDecimal;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Words;
import nl.groeiruimte.reports.forecast.Goal;

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
