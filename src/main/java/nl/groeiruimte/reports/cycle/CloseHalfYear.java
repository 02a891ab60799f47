package nl.groeiruimte.reports.cycle;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.springframework.stereotype.Component;

/** The coordinator decides to close; the model's next step freezes the report. */
@Component
class CloseHalfYear implements UserTaskWork {

    private final Closing closing;

    CloseHalfYear(Closing closing) {
        this.closing = closing;
    }

    @Override
    public String form() {
        return "close-half-year";
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        return WriteTexts.missing(closing, task, "sure");
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        return Map.of();
    }
}
