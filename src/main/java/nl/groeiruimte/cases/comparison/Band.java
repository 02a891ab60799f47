package nl.groeiruimte.cases.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A range that stands for a figure, so that the figure does not point at a company.
 *
 * @param from lowest figure of the range, zero or more
 * @param to highest figure of the range; none when it is open
 */
public record Band(BigDecimal from, @Nullable BigDecimal to) {}
