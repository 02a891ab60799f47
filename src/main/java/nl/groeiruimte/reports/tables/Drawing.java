package nl.groeiruimte.reports.tables;

/** How a table is drawn beside its numbers. */
public enum Drawing {
    /** Not at all. */
    NONE,
    /** A bar from the lower to the upper quartile, with the median, for each row. */
    RANGES,
    /** Arrows on the map of the Netherlands; its rows are coded {@code from/to}. */
    FLOW_MAP,
    /** Darker cells for higher numbers. */
    HEAT
}
