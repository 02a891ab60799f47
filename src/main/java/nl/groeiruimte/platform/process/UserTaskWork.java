package nl.groeiruimte.platform.process;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import org.jspecify.annotations.Nullable;

/**
 * What the owning module does with one user task (or start event). There is exactly one for each form that a model
 * names. All methods run in the asker's transaction, with the asker's rights.
 */
public interface UserTaskWork {

    /** Key of the form, such as {@code assess-signal}. */
    String form();

    /** The choices that the form leaves to the server, by the name that its {@code valuesKey} gives. */
    default Options options(TaskContext task) {
        return Options.none();
    }

    /**
     * The same choices for who has answered so far; their labels may say what comes of these answers.
     *
     * @param answers unjudged
     */
    default Options options(TaskContext task, FormValues answers) {
        return options(task);
    }

    /** What the form shows before anything is typed. */
    default FormValues prefill(TaskContext task) {
        return FormValues.empty();
    }

    /**
     * What is known of the choice made in a field that fills others: values by key, nothing to empty a field.
     *
     * @param values the answers so far, unjudged
     */
    default Map<String, @Nullable Object> fill(TaskContext task, String field, FormValues values) {
        return Map.of();
    }

    /**
     * What the form itself cannot know to be wrong; an empty list when all is well. Changes nothing. Asked beside the
     * form's own judgement, so that all errors come at once.
     *
     * @param values the valid answers; what is missing or wrong is absent
     */
    default List<FieldError> check(TaskContext task, FormValues values) {
        return List.of();
    }

    /**
     * Keeps the values and tells the process how to go on.
     *
     * @return the process variables that the model decides on: references and choices, never an identity
     */
    Map<String, Object> complete(TaskContext task, FormValues values);
}
