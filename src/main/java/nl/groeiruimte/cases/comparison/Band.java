package nl.groeiruimte.cases.comparison;

import java.math.BigDecimal;

/**
 * A range that stands for a figure, so that the figure does not point at a company.
 *
 * @param from lowest figure of the range, zero or more
 * @param to highest figure of the range; null when it is open
 */
public record Band(BigDecimal from, BigDecimal to) {}
