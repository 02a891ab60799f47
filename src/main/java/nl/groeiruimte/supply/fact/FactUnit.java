package nl.groeiruimte.supply.fact;

import org.jspecify.annotations.Nullable;

/**
 * What amounts of a fact are counted in. The message {@code supply.unit-name.<code>} says what to fill in; without a
 * symbol, {@code supply.unit.<code>} says an amount and {@code supplyimport.unit.<code>} the heading of a column.
 */
public enum FactUnit {
    M2("m2", "m²"),
    M("m", "m"),
    MW("MW", "MW"),
    /** A calendar year, which nobody writes with a point in it. */
    YEAR("year", null),
    /** Within 45 minutes of travel. */
    PEOPLE("people", null),
    HOMES("homes", null),
    EUR("EUR", null),
    EUR_M2("EUR/m2", null),
    EUR_M2_YEAR("EUR/m2-year", null),
    PERCENT("percent", "%"),
    WEEKS("weeks", null);

    private final String code;
    private final @Nullable String symbol;

    FactUnit(String code, @Nullable String symbol) {
        this.code = code;
        this.symbol = symbol;
    }

    /** The name in messages and in stored shortlists. */
    public String code() {
        return code;
    }

    /** What stands behind a number, the same in every language, unless it takes words. */
    public @Nullable String symbol() {
        return symbol;
    }
}
