package nl.groeiruimte.api.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.DeclaredFact;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Windows;
import org.jspecify.annotations.Nullable;

/** Known facts as JSON has them, under the names that {@link FactSchemas} describes; what is unknown is left out. */
public final class FactValues {

    private FactValues() {}

    /** All that is known now. */
    public static <F extends Enum<F> & DeclaredFact> Map<String, Object> of(KnownFacts<F> facts) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (F fact : facts.all()) {
            Object known = facts.known(fact);
            if (known != null) {
                values.putAll(of(fact, known));
            }
        }
        return values;
    }

    /** One value: two of a range whose ends are both known. */
    public static Map<String, Object> of(DeclaredFact fact, Object value) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (value instanceof AmountRange range) {
            put(values, fact.field() + "From", range.from());
            put(values, fact.field() + "To", range.to());
        } else {
            values.put(fact.field(), value instanceof Windows windows ? windows(windows) : value);
        }
        return values;
    }

    private static List<Map<String, Object>> windows(Windows windows) {
        return windows.windows().stream()
                .map(window -> {
                    Map<String, Object> days = new LinkedHashMap<>();
                    put(days, "from", window.from());
                    put(days, "to", window.to());
                    return days;
                })
                .toList();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
