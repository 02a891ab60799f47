package nl.groeiruimte.reports.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An impact target that is computed, not described. */
public enum ComputedTarget {
    LEADS_IN_PORTFOLIO,
    CASES_IN_EXECUTION,
    LEADS_OTHER_REGION,
    NEW_SCALE_UPS,
    RETAINED_INVESTMENT;

    /** The target's code, such as {@code leads-in-portfolio}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The target with this code; empty for a target that is described. */
    public static Optional<ComputedTarget> of(String code) {
        return Arrays.stream(values())
                .filter(target -> target.code().equals(code))
                .findFirst();
    }
}
