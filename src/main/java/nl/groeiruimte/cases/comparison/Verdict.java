package nl.groeiruimte.cases.comparison;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a site meets a need, or all hard needs together, in the order in which a reader can do something with the site:
 * it fits, it fits in time, one change makes it fit, somebody has to be asked first, it is out.
 */
public enum Verdict {
    /** Meets it now. */
    FITS("fits"),
    /** Meets it from a day on that is early enough. */
    FITS_BY("fits-by"),
    /** Falls short by so little that one change would do. */
    NEAR_MISS("near-miss"),
    /** The request has no hard need that a site could meet; the region has to be asked what it can do. */
    TO_ASK("to-ask"),
    /** The supply could tell, but this site's value is not known. Not the same as no. */
    UNKNOWN("unknown"),
    /** Does not meet it. */
    FAILS("fails");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** The verdict's name in stored shortlists and message keys, such as {@code near-miss}. */
    @JsonValue
    public String code() {
        return code;
    }
}
