package nl.groeiruimte.supply.fact;

/** What a fact's value is made of. */
public enum FactType {
    /** {@link java.math.BigDecimal}, at least 0. */
    NUMBER,
    /** {@link AmountRange}. */
    RANGE,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link Windows}; nobody expects them later, because they are days to come themselves. */
    WINDOWS,
    /** {@link Boolean}; false is a known no. */
    YES_NO,
    /** {@link String}, one of {@link DeclaredFact#codes()}. */
    CODE,
    /** {@link java.util.List} of {@link String}, at least one, each once. */
    CODES,
    /** {@link String}, in words. */
    TEXT
}
