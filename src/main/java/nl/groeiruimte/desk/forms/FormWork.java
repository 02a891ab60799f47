package nl.groeiruimte.desk.forms;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import org.jspecify.annotations.Nullable;

/** A form that somebody fills in, and what its owner knows of it. Asked in the asker's transaction. */
public interface FormWork {

    /** Key of the form. */
    String form();

    /** The case that it is about, whose name no text for others may hold; none for another matter. */
    @Nullable
    UUID leadId();

    /** The address to which its pages post. */
    String address();

    /**
     * The choices that the form leaves to the server.
     *
     * @param answers so far, unjudged; labels may say what comes of them
     */
    Options options(FormValues answers);

    /** What the form shows before anything is typed. */
    FormValues prefill();

    /**
     * What other fields get from the choice in this one, by key; a value that is null empties a field.
     *
     * @param answers so far, unjudged
     */
    default Map<String, @Nullable Object> fill(String field, FormValues answers) {
        return Map.of();
    }

    /** What the form itself cannot know to be wrong; what is missing or wrong is absent in {@code values}. */
    List<FieldError> check(FormValues values);
}
