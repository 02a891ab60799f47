package nl.groeiruimte.stewardship.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The decision tables that the coordinator changes: those whose answers can be tried on past cases. */
public enum RuleTable {
    /** How heavy each part of a site's score weighs. */
    MATCH_WEIGHTS,
    /** How related two technologies are. */
    TECHNOLOGY_PROXIMITY,
    /** Who qualifies. */
    ELIGIBILITY;

    /** The key of the decision, such as {@code match-weights}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<RuleTable> of(String key) {
        return Arrays.stream(values()).filter(table -> table.key().equals(key)).findFirst();
    }
}
