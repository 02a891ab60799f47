package nl.groeiruimte.cases.leadimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.text.Bilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a line, as JSON: messages and their limits, of which none is from the file. */
final class KeptFaults {

    private static final JsonMapper JSON = JsonMapper.shared();

    private KeptFaults() {}

    static String write(List<FieldError> faults) {
        return JSON.writeValueAsString(faults.stream()
                .map(fault -> Map.of(
                        "field",
                        fault.key(),
                        "message",
                        fault.messageKey(),
                        "args",
                        fault.args().stream().map(KeptFaults::written).toList()))
                .toList());
    }

    static List<FieldError> read(String json) {
        return JSON.readTree(json)
                .valueStream()
                .map(fault -> FieldError.of(
                        fault.get("field").asString(),
                        fault.get("message").asString(),
                        fault.get("args").valueStream().map(KeptFaults::read).toArray()))
                .toList();
    }

    private static Map<String, Object> written(Object arg) {
        Map<String, Object> written = new LinkedHashMap<>();
        if (arg instanceof Number) {
            written.put("number", arg.toString());
        } else if (arg instanceof LocalDate) {
            written.put("day", arg.toString());
        } else if (arg instanceof Bilingual words) {
            written.put("nl", words.nl());
            written.put("en", words.en());
        } else {
            written.put("word", arg.toString());
        }
        return written;
    }

    private static Object read(JsonNode arg) {
        if (arg.has("number")) {
            return new BigDecimal(arg.get("number").asString());
        }
        if (arg.has("day")) {
            return LocalDate.parse(arg.get("day").asString());
        }
        return arg.has("nl")
                ? new Bilingual(arg.get("nl").asString(), arg.get("en").asString())
                : arg.get("word").asString();
    }
}
