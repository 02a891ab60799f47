package nl.groeiruimte.reports.figures;

import java.math.BigDecimal;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A target as the programme states it.
 *
 * @param target for the end of 2028; none for one that is described
 * @param proRata whether the programme states that it is met pro rata
 */
record StatedTarget(
        String code, Bilingual name, Unit unit, @Nullable BigDecimal target, boolean proRata) {

    /** What is computed for it; none for a described target. */
    @Nullable
    ComputedTarget computed() {
        return ComputedTarget.of(code).orElse(null);
    }
}
