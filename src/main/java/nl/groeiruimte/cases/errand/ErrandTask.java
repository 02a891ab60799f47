package nl.groeiruimte.cases.errand;

import java.util.Map;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.process.Variables;
import org.springframework.stereotype.Component;

/** Somebody does what was asked, and says so with a word. */
abstract class ErrandTask implements UserTaskWork {

    private final Errands errands;
    private final Leads leads;

    private ErrandTask(Errands errands, Leads leads) {
        this.errands = errands;
        this.leads = leads;
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

    /** What a colleague asked. */
    @Component
    static class OfAColleague extends ErrandTask {

        OfAColleague(Errands errands, Leads leads) {
            super(errands, leads);
        }

        @Override
        public String form() {
            return "do-errand";
        }
    }

    /** What another organisation asked, which reads the word. */
    @Component
    static class OfAnother extends ErrandTask {

        OfAnother(Errands errands, Leads leads) {
            super(errands, leads);
        }

        @Override
        public String form() {
            return "answer-errand";
        }
    }
}
