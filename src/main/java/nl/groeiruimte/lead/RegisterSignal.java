package nl.groeiruimte.lead;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import nl.groeiruimte.form.FieldError;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.form.Options;
import nl.groeiruimte.process.TaskContext;
import nl.groeiruimte.process.UserTaskWork;

/** The form with which a case starts. */
@Component
class RegisterSignal implements UserTaskWork {

    static final String FORM = "register-signal";

    private final ReferenceLists lists;
    private final Registration registration;

    RegisterSignal(ReferenceLists lists, Registration registration) {
        this.lists = lists;
        this.registration = registration;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Options options(TaskContext task) {
        return Options.of(Map.of("technologies", lists.technologies(), "provinces", lists.provinces()));
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        return List.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        return Map.of("leadId", registration.register(values, "form"));
    }
}
