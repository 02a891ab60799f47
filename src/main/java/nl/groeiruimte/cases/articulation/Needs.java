package nl.groeiruimte.cases.articulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.KindOfRoom;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Kinds of need, and their facts as JSON in the database. */
final class Needs {

    /** The role at the company of who says so. */
    static final String SAID_BY = "saidBy";

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, Object>>> BY_KIND = new TypeReference<>() {};

    private Needs() {}

    static String written(JsonMapper json, FormValues facts) {
        return json.writeValueAsString(facts.asMap());
    }

    static FormValues read(JsonMapper json, String facts) {
        return FormValues.of(json.readValue(facts, FACTS));
    }

    static String writtenByKind(JsonMapper json, Map<String, FormValues> needs) {
        Map<String, Map<String, Object>> written = new LinkedHashMap<>();
        needs.forEach((kind, facts) -> written.put(kind, facts.asMap()));
        return json.writeValueAsString(written);
    }

    static Map<String, FormValues> readByKind(JsonMapper json, String needs) {
        Map<String, Map<String, Object>> stored = json.readValue(needs, BY_KIND);
        Map<String, FormValues> read = new LinkedHashMap<>();
        for (String kind : KindOfRoom.CODES) {
            Map<String, Object> facts = stored.get(kind);
            if (facts != null) {
                read.put(kind, FormValues.of(facts));
            }
        }
        return read;
    }

    /** The first day on which one of them is needed. */
    static Optional<LocalDate> neededBy(Map<String, FormValues> needs) {
        return needs.values().stream()
                .flatMap(facts -> facts.date("neededBy").stream())
                .min(LocalDate::compareTo);
    }
}
