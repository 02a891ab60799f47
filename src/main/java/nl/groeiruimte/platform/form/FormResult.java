package nl.groeiruimte.platform.form;

import java.util.List;
import java.util.Map;

/**
 * What came out of reading a form.
 *
 * @param values the valid values of the fields that were asked
 * @param errors everything to correct, in the order of the form
 * @param posted what was typed, by key; can be stored as a draft and read again later
 */
public record FormResult(FormValues values, List<FieldError> errors, Map<String, List<String>> posted) {

    /** Copies the lists. */
    public FormResult {
        errors = List.copyOf(errors);
        posted = Map.copyOf(posted);
    }

    /** Whether there is nothing to correct. */
    public boolean ok() {
        return errors.isEmpty();
    }

    /** The same, judged by these errors: for rules that only the owner of the task can check. */
    public FormResult withErrors(List<FieldError> all) {
        return new FormResult(values, all, posted);
    }

    /** The same before anything is judged: for a draft, and for showing the fields that belong to a choice. */
    public FormResult withoutErrors() {
        return withErrors(List.of());
    }
}
