package nl.groeiruimte.desk.taskpage;

import java.util.Locale;
import java.util.Set;
import nl.groeiruimte.platform.task.Task;
import org.springframework.ui.Model;

/** What somebody needs to see beside the form of some kinds of task. */
interface Background {

    /** The attribute of the model with the answers so far, unjudged; at first what the form is filled in with. */
    String GIVEN = "given";

    /** Keys of the forms that it belongs to. */
    Set<String> forms();

    /** Puts what the template {@code taskforce/background} shows in the model, as far as the asker may see it. */
    void describe(Task task, Model model, Locale locale);
}
