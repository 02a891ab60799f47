package nl.groeiruimte.cases.errand;

import java.util.Map;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.process.Variables;
import org.springframework.stereotype.Component;

/** Somebody does what a colleague asked. */
@Component
class DoErrand implements UserTaskWork {

    private final Errands errands;
    private final Leads leads;

    DoErrand(Errands errands, Leads leads) {
        this.errands = errands;
        this.leads = leads;
    }

    @Override
    public String form() {
        return "do-errand";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        return Map.of(
                Variables.ANSWER_WAITS,
                errands.done(
                        leads.known(task.leadId()),
                        task.subjectId(),
                        values.text("word").orElseThrow()));
    }
}
