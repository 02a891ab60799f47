package nl.groeiruimte.cases.lead;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.KindOfRoom;

/**
 * What stands in the way of growth, each kind of room with its own cause: in the forms that hold
 * {@code bottleneckKinds} and a field for the cause of each kind.
 */
public final class KindCauses {

    private KindCauses() {}

    /**
     * The cause of each kind that was chosen, in the order of the kinds; the form asks for one as soon as a kind is
     * chosen.
     */
    public static Map<String, String> read(FormValues values) {
        List<String> chosen = values.list("bottleneckKinds");
        Map<String, String> causes = new LinkedHashMap<>();
        for (KindOfRoom kind : KindOfRoom.values()) {
            if (chosen.contains(kind.code())) {
                causes.put(kind.code(), values.text(kind.causeField()).orElseThrow());
            }
        }
        return causes;
    }

    /** The values of the fields for these causes by kind. */
    public static Map<String, Object> fields(Map<String, String> causes) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("bottleneckKinds", List.copyOf(causes.keySet()));
        causes.forEach(
                (kind, cause) -> KindOfRoom.find(kind).ifPresent(known -> values.put(known.causeField(), cause)));
        return values;
    }

    /** As an event tells it, such as {@code space:no-land,energy:grid-congestion}. */
    public static String told(Map<String, String> causes) {
        return causes.entrySet().stream()
                .map(found -> found.getKey() + ":" + found.getValue())
                .collect(Collectors.joining(","));
    }
}
