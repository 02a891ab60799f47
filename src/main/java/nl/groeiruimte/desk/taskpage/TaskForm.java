package nl.groeiruimte.desk.taskpage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.desk.forms.FormWork;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.task.Task;
import org.jspecify.annotations.Nullable;

/** The form of a task. */
record TaskForm(Task task, UserTaskWork work) implements FormWork {

    @Override
    public String form() {
        return task.form();
    }

    @Override
    public @Nullable UUID leadId() {
        return task.leadId();
    }

    @Override
    public String address() {
        return "/tasks/" + task.id();
    }

    @Override
    public Options options(FormValues answers) {
        return work.options(task.context(), answers);
    }

    @Override
    public FormValues prefill() {
        return work.prefill(task.context());
    }

    @Override
    public Map<String, @Nullable Object> fill(String field, FormValues answers) {
        return work.fill(task.context(), field, answers);
    }

    @Override
    public List<FieldError> check(FormValues values) {
        return work.check(task.context(), values);
    }
}
