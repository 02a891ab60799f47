package nl.groeiruimte.platform.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.text.Blank;

/** Reads values as JSON knows them: text, number, true or false, list of text; days as ISO text. */
final class TypedReader {

    private static final int MAX_NAME = 60;

    private TypedReader() {}

    /** The answers by key. */
    static Map<String, Answer> answers(Form form, Map<String, ?> values) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (FormComponent field : form.fields()) {
            Object value = values.get(field.key());
            answers.put(field.key(), value == null ? Answer.NONE : answer(field, value));
        }
        return answers;
    }

    /** An error for each name that is no field. */
    static List<FieldError> unknownFields(Form form, Map<String, ?> values) {
        return values.keySet().stream()
                .filter(key -> !form.keys().contains(key))
                .map(key -> TypedText.line(key))
                .map(key -> key.length() > MAX_NAME ? key.substring(0, MAX_NAME) : key)
                .map(key -> FieldError.of(key, "form.error.unknown-field"))
                .toList();
    }

    private static Answer answer(FormComponent field, Object value) {
        return switch (field.kind()) {
            case NUMBER ->
                value instanceof Number number
                        ? Answer.orWrong(Numbers.of(number), "form.error.typed.number")
                        : Answer.wrong("form.error.type-number");
            case CHECKBOX -> value instanceof Boolean flag ? Answer.of(flag) : Answer.wrong("form.error.type-flag");
            case CHECKLIST -> list(value);
            case DATETIME ->
                value instanceof String text
                        ? Answer.orWrong(
                                Dates.ofIso(text),
                                Dates.looksLikeIso(text) ? "form.error.date-unknown" : "form.error.typed.date")
                        : Answer.wrong("form.error.type-date");
            default -> value instanceof String text ? text(field, text) : Answer.wrong("form.error.type-text");
        };
    }

    private static Answer list(Object value) {
        if (!(value instanceof Collection<?> items) || !items.stream().allMatch(String.class::isInstance)) {
            return Answer.wrong("form.error.type-list");
        }
        return items.isEmpty()
                ? Answer.NONE
                : Answer.of(items.stream().map(String.class::cast).distinct().toList());
    }

    private static Answer text(FormComponent field, String value) {
        String text = Blank.strip(field.kind() == Kind.TEXTAREA ? TypedText.clean(value) : TypedText.line(value));
        return text.isEmpty() ? Answer.NONE : Answer.of(field.input().format().tidy(text));
    }
}
