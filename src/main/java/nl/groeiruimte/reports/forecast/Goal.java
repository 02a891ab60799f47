package nl.groeiruimte.reports.forecast;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A target that can be foreseen. */
public enum Goal {
    LEADS_IN_PORTFOLIO,
    CASES_IN_EXECUTION,
    LEADS_OTHER_REGION,
    NEW_SCALE_UPS,
    RETAINED_INVESTMENT;

    /** The target's code, such as {@code leads-in-portfolio}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The goal with this code; empty for a target that is described. */
    public static Optional<Goal> of(String code) {
        return Arrays.stream(values()).filter(goal -> goal.code().equals(code)).findFirst();
    }
}
