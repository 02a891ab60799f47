package nl.groeiruimte.platform.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** An axis from nothing to a round number, with a few round numbers on the way. */
record Scale(BigDecimal end, List<BigDecimal> ticks) {

    private static final int STEPS = 5;
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** An axis on which the largest number fits; {@code whole} when halves would make no sense. */
    static Scale to(BigDecimal largest, boolean whole) {
        BigDecimal most = largest.signum() > 0 ? largest : BigDecimal.ONE;
        BigDecimal raw = most.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        BigDecimal size = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        BigDecimal step = ROUND.stream()
                .map(size::multiply)
                .filter(round -> round.compareTo(raw) >= 0)
                .findFirst()
                .orElseThrow();
        if (whole && step.compareTo(BigDecimal.ONE) < 0) {
            step = BigDecimal.ONE;
        }
        List<BigDecimal> ticks = new ArrayList<>(List.of(BigDecimal.ZERO));
        while (ticks.get(ticks.size() - 1).compareTo(most) < 0) {
            ticks.add(ticks.get(ticks.size() - 1).add(step));
        }
        return new Scale(ticks.get(ticks.size() - 1), List.copyOf(ticks));
    }

    /** Where a number lies, from 0 to 1. */
    double at(BigDecimal number) {
        return number.divide(end, MathContext.DECIMAL64).doubleValue();
    }
}
