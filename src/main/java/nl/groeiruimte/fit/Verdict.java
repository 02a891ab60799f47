package nl.groeiruimte.fit;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a site meets a need, or all hard needs together; the earlier the better. */
public enum Verdict {
    /** Meets it now. */
    FITS("fits"),
    /** Meets it from a day on that is early enough. */
    FITS_BY("fits-by"),
    /** Nothing in the supply tells; the region or a partner has to be asked. */
    TO_ASK("to-ask"),
    /** The supply could tell, but this site's value is not known. Not the same as no. */
    UNKNOWN("unknown"),
    /** Falls short by so little that one change would do. */
    NEAR_MISS("near-miss"),
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
