package nl.groeiruimte.reports.cycle;

import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.springframework.stereotype.Component;

/** Whoever has an agreement says what became of it. */
@Component
class CarryOutAgreement implements UserTaskWork {

    private final Agreements agreements;

    CarryOutAgreement(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public String form() {
        return "carry-out-agreement";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        agreements.end(
                task.subjectId(),
                values.text("result").orElseThrow(),
                values.text("note").orElseThrow());
        return Map.of();
    }
}
