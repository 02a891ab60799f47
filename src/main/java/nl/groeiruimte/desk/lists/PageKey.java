package nl.groeiruimte.desk.lists;

import java.time.DateTimeException;
import java.util.Optional;
import nl.groeiruimte.platform.task.Task;

/** Where a page of the inbox begins: the sort value and id of the last task before it. */
record PageKey(String condition, Object[] values) {

    static String of(String sort, Task last) {
        String value =
                switch (sort) {
                    case "opened" -> last.schedule().openedAt().toString();
                    case "priority" -> String.valueOf(last.schedule().priority());
                    case "case" ->
                        last.ofCase().codeName() == null ? "" : last.ofCase().codeName();
                    default -> last.schedule().dueOn().toString();
                };
        return value + "~" + last.id();
    }

    /** Empty for no key, and for a broken one: the first page is better than an error. */
    static Optional<PageKey> parse(String sort, String key) {
        int split = key == null ? -1 : key.lastIndexOf('~');
        if (split < 0) {
            return Optional.empty();
        }
        String value = key.substring(0, split);
        String id = key.substring(split + 1);
        try {
            return Optional.of(
                    switch (sort) {
                        case "opened" -> key("(opened_at, id) < (?, ?)", QueryParameters.moment(value), id);
                        case "priority" -> key("(priority, id) < (?, ?)", Integer.valueOf(value), id);
                        case "case" -> key("(coalesce(code_name, ''), id) > (?, ?)", value, id);
                        default -> key("(due_on, id) > (?, ?)", QueryParameters.day(value), id);
                    });
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static PageKey key(String condition, Object... values) {
        return new PageKey(condition, values);
    }
}
