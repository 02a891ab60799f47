package nl.groeiruimte.stewardship.records;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long each kind of data is kept after a case ended, and on what ground.
 *
 * @param rules by name; see {@link #NAMES}
 */
@ConfigurationProperties("groeiruimte.records")
record RecordSettings(Map<String, Rule> rules) {

    /** The company's data of declined signals, that of other cases, the ledger, and the process engine's history. */
    static final List<String> NAMES = List.of("declined-case", "closed-case", "ledger", "process-history");

    /**
     * A period.
     *
     * @param period after the case ended, at least half a year
     * @param groundNl the legal ground in Dutch
     * @param groundEn the same in English
     */
    record Rule(Period period, String groundNl, String groundEn) {

        /** The legal ground. */
        public Bilingual ground() {
            return new Bilingual(groundNl, groundEn);
        }
    }

    RecordSettings {
        for (String name : NAMES) {
            Rule rule = rules == null ? null : rules.get(name);
            if (rule == null || rule.period() == null || rule.groundNl() == null || rule.groundEn() == null) {
                throw new IllegalArgumentException(
                        "groeiruimte.records.rules." + name + " needs period, ground-nl and ground-en");
            }
            if (rule.period().toTotalMonths() < 6) {
                throw new IllegalArgumentException(
                        "groeiruimte.records.rules." + name + " is shorter than half a year");
            }
        }
    }

    /** The name of the period for which a case is kept that ended so. */
    static String ruleOf(@Nullable Outcome outcome) {
        return outcome != null && outcome.declined() ? "declined-case" : "closed-case";
    }

    /** @throws NullPointerException for a name that is not one of {@link #NAMES} */
    Rule rule(String name) {
        return Objects.requireNonNull(rules.get(name), name);
    }
}
