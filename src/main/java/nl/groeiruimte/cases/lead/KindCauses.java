package nl.groeiruimte.cases.lead;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.FormValues;

/**
 * What stands in the way of growth, each kind of room with its own cause: in the forms that hold
 * {@code bottleneckKinds} and a field for the cause of each kind.
 */
public final class KindCauses {

    /** The field that asks for the main cause, by kind of room. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("space", "causeSpace");
        FIELDS.put("capital", "causeCapital");
        FIELDS.put("talent", "causeTalent");
        FIELDS.put("housing-access", "causeHousingAccess");
        FIELDS.put("energy", "causeEnergy");
    }

    private KindCauses() {}

    /**
     * The cause of each kind that was chosen, in the order of the kinds; the form asks for one as soon as a kind is
     * chosen.
     */
    public static Map<String, String> read(FormValues values) {
        List<String> chosen = values.list("bottleneckKinds");
        Map<String, String> causes = new LinkedHashMap<>();
        FIELDS.forEach((kind, field) -> {
            if (chosen.contains(kind)) {
                causes.put(kind, values.text(field).orElseThrow());
            }
        });
        return causes;
    }

    /** The values of the fields for these causes by kind. */
    public static Map<String, Object> fields(Map<String, String> causes) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("bottleneckKinds", List.copyOf(causes.keySet()));
        causes.forEach((kind, cause) -> values.put(FIELDS.get(kind), cause));
        return values;
    }

    /** As an event tells it, such as {@code space:no-land,energy:grid-congestion}. */
    public static String told(Map<String, String> causes) {
        return causes.entrySet().stream()
                .map(found -> found.getKey() + ":" + found.getValue())
                .collect(Collectors.joining(","));
    }
}
