package nl.groeiruimte.reports.cycle;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.reports.document.HalfYear;
import org.springframework.stereotype.Component;

/** The coordinator says that the texts, which have a page of their own, can be read by the agencies. */
@Component
class WriteTexts implements UserTaskWork {

    private final Closing closing;

    WriteTexts(Closing closing) {
        this.closing = closing;
    }

    @Override
    public String form() {
        return "write-texts";
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        return missing(closing, task, "ready");
    }

    /** Neither read nor closed without a text: an empty one would be frozen. */
    static List<FieldError> missing(Closing closing, TaskContext task, String field) {
        int missing = ReportTexts.CODES.size()
                - closing.texts(HalfYear.parse(task.period())).size();
        return missing == 0 ? List.of() : List.of(FieldError.of(field, "half-year.error.texts-missing", missing));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        return Map.of();
    }
}
