package nl.groeiruimte.platform.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form file.
 *
 * @param key the field's key; for others a key made from their place, unique in the form
 * @param texts what people read
 * @param hide when it is not asked, if ever
 * @param input how a field is filled; others have none
 * @param layout where it stands
 * @param children for groups
 */
record FormComponent(
        Kind kind,
        String key,
        Texts texts,
        @Nullable Condition hide,
        @Nullable Input input,
        Layout layout,
        List<FormComponent> children) {

    /**
     * Where it stands, as the form editor lays out: parts that follow each other in one row stand side by side.
     *
     * @param row name of its row; empty for a row of its own
     * @param columns how many of the row's sixteen columns it takes; 0 for an equal share
     * @param folded whether a group is closed at first
     */
    record Layout(String row, int columns, boolean folded) {}

    /** Label, description and (for a text component) body. */
    record Texts(Bilingual label, Bilingual description, Bilingual body) {}

    /**
     * How a field is filled.
     *
     * @param choices fixed choices: the form's own, or a list that is the same for every case
     * @param valuesKey name of the list, unless the choices are the form's own; the server gives one that is not fixed
     * @param readers who reads what is typed here
     * @param byCase whether the server may still ask for it: its label or description says when, so it is not called
     *     optional
     * @param fills whether other fields can be filled from what is chosen here
     * @param printed whether what is typed here may stand in a PDF file
     */
    record Input(
            Limits limits,
            Format format,
            Bilingual unit,
            List<Option> choices,
            @Nullable String valuesKey,
            Readers readers,
            boolean byCase,
            boolean fills,
            boolean printed) {

        /** Whether the choices are the same for every case. */
        boolean fixed() {
            return !choices.isEmpty();
        }

        /** Whether the value tells which company it is. */
        boolean identity() {
            return readers == Readers.OF_IDENTITY;
        }
    }

    /**
     * How it is filled.
     *
     * @throws NullPointerException for what is no field
     */
    public Input input() {
        return Objects.requireNonNull(input, () -> key + " is no field");
    }

    boolean isRequired() {
        return input().limits().required();
    }

    boolean is(Format format) {
        return input().format() == format;
    }

    List<Option> choices(Options options) {
        String list = input().valuesKey();
        return list == null || input().fixed() ? input().choices() : options.list(list);
    }

    /** What was chosen in the order in which it is offered, however it was sent. */
    @Nullable
    Object inOrder(@Nullable Object value, Options options) {
        return value instanceof List<?> chosen && kind.hasChoices()
                ? choices(options).stream()
                        .map(Option::value)
                        .filter(chosen::contains)
                        .toList()
                : value;
    }

    Optional<Option> choice(String value, Options options) {
        return choices(options).stream()
                .filter(option -> option.value().equals(value))
                .findFirst();
    }
}
