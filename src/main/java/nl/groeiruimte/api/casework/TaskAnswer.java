package nl.groeiruimte.api.casework;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.task.Task;

/**
 * An answer to a task that a machine can know.
 *
 * @param form of the task
 * @param body what can be said, by its names; the form has the same ones
 * @param meant what saying it answers besides, by key of the form
 * @param same whether the task was ended by these values
 */
record TaskAnswer(String form, Class<?> body, Map<String, Object> meant, BiPredicate<Task, FormValues> same) {

    /** So many are told; a body has room for thousands. */
    private static final int MOST_FAULTS = 200;

    /** The values of the form, as JSON has them; adds what is wrong with the names. */
    Map<String, Object> read(JsonBody sent, List<Fault> faults) {
        Set<String> known = Arrays.stream(body.getRecordComponents())
                .map(part -> part.getName())
                .collect(Collectors.toUnmodifiableSet());
        Map<String, Object> values = new LinkedHashMap<>(meant);
        sent.values().forEach((name, value) -> {
            if (!known.contains(name)) {
                if (faults.size() < MOST_FAULTS) {
                    faults.add(Fault.unknownField("", (String) name));
                }
            } else if (value instanceof String text && text.indexOf('\0') >= 0) {
                faults.add(Fault.ofBody("/" + name, ErrorCode.NULL_CHARACTER));
            } else if (value != null) {
                values.put((String) name, value);
            }
        });
        return values;
    }
}
