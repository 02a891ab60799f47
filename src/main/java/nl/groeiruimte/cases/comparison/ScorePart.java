package nl.groeiruimte.cases.comparison;

import java.util.Arrays;
import java.util.Optional;

/** What the score is made of; weights by kind of request are in the decision table {@code match-weights}. */
public enum ScorePart {
    /** How near the technologies that are strong here are to the company's. */
    TECHNOLOGY("technology"),
    /** Other sites around with the company's technologies. */
    CLUSTERING("clustering"),
    /** Facilities asked for that are here. */
    FACILITIES("facilities"),
    /** People of the levels asked for who work around. */
    TALENT("talent"),
    /** Power beyond what is needed. */
    POWER("power"),
    /** Time between the day on which everything is there and the day on which it is needed. */
    TIMING("timing"),
    /** Floor and plot beyond what is needed. */
    ROOM("room"),
    /** Low rent or purchase price. */
    PRICE("price"),
    /** How lately the agency confirmed what is known. */
    FRESHNESS("freshness");

    private final String code;

    ScorePart(String code) {
        this.code = code;
    }

    /** Its name in stored shortlists, the decision table and message keys. */
    public String code() {
        return code;
    }

    /** The part with this code. */
    public static Optional<ScorePart> of(String code) {
        return Arrays.stream(values()).filter(part -> part.code.equals(code)).findFirst();
    }
}
