package nl.groeiruimte.halfyear;

import java.util.Map;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.process.TaskContext;
import nl.groeiruimte.process.UserTaskWork;
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
