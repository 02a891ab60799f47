package nl.groeiruimte.supply.site;

/** What a fact's value is made of. */
public enum FactType {
    /** {@link java.math.BigDecimal}, at least 0. */
    NUMBER,
    /** {@link AmountRange}. */
    RANGE,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link Boolean}; false is a known no. */
    YES_NO,
    /** {@link String}, one of {@link Fact#codes()}. */
    CODE,
    /** {@link String}, in words. */
    TEXT
}
