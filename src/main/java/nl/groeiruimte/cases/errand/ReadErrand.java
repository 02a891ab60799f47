package nl.groeiruimte.cases.errand;

import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.springframework.stereotype.Component;

/** Whoever gave an errand takes note of what came of it. */
@Component
class ReadErrand implements UserTaskWork {

    @Override
    public String form() {
        return "read-errand";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        return Map.of();
    }
}
