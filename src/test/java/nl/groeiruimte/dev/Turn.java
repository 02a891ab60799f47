package nl.groeiruimte.dev;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a demo user does with one task of a case.
 *
 * @param form key of the task's form
 * @param posted what is filled in, as a browser posts it
 */
public record Turn(DemoUser user, String form, Map<String, List<String>> posted) {

    private static final String FIRST_OF = "first of ";

    /** Keys and their values in turn; a list is several values. */
    static Turn of(String username, String form, Object... keysAndValues) {
        return new Turn(DemoUser.named(username), form, answers(keysAndValues));
    }

    /** In place of a value that is only known at that moment: the first choice of the server's list. */
    static String firstOf(String list) {
        return FIRST_OF + list;
    }

    /** The list whose first choice is meant, or null when the value stands for itself. */
    public static String listOf(String value) {
        return value.startsWith(FIRST_OF) ? value.substring(FIRST_OF.length()) : null;
    }

    static Map<String, List<String>> answers(Object... keysAndValues) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            List<?> values = value instanceof List<?> several ? several : List.of(value);
            answers.put(
                    String.valueOf(keysAndValues[i]),
                    values.stream().map(String::valueOf).toList());
        }
        return answers;
    }
}
