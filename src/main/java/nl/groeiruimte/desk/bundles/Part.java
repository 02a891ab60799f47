package nl.groeiruimte.desk.bundles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one case brings into a bundle.
 *
 * @param agency code of the agency of origin
 */
record Part(UUID leadId, String agency, Facts facts) {

    /** Amounts are counted in this many euros. */
    static final long UNIT_EUR = 100_000;

    static final long UNITS_A_MILLION = 1_000_000 / UNIT_EUR;

    /** The amount of all that is asked. */
    static final String NEED = "need";
    /** What of it is still to be found. */
    static final String OPEN = "open";
    /** What is there: own means and what others committed. */
    static final String THERE = "there";
    /** What is still to be found of those for whom nobody leads the investment yet. */
    static final String NO_LEAD = "no-lead";
    /** The beginning of the codes of amounts by year. */
    static final String YEAR = "year-";

    /**
     * What is counted of a case.
     *
     * @param amounts by code, in units
     * @param marks by kind, such as the technologies; of some kinds each case has just one
     * @param instruments the public instruments that may stand beside it
     */
    record Facts(Map<String, Long> amounts, Map<String, List<String>> marks, List<String> instruments) {

        /** Copies all. */
        Facts {
            amounts = Map.copyOf(amounts);
            marks = Map.copyOf(marks);
            instruments = List.copyOf(instruments);
        }
    }

    /** Euros in units. */
    static long units(BigDecimal euros) {
        return euros.divide(BigDecimal.valueOf(UNIT_EUR), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** An amount of it; nothing where it has none of that kind. */
    long amount(String code) {
        return facts.amounts().getOrDefault(code, 0L);
    }
}
