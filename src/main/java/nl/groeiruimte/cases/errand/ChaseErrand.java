package nl.groeiruimte.cases.errand;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.process.Variables;
import org.springframework.stereotype.Component;

/** The day is over: whoever gave an errand agrees on another day, or withdraws it. */
@Component
class ChaseErrand implements UserTaskWork {

    private final Errands errands;
    private final ErrandTerms terms;
    private final Leads leads;

    ChaseErrand(Errands errands, ErrandTerms terms, Leads leads) {
        this.errands = errands;
        this.terms = terms;
        this.leads = leads;
    }

    @Override
    public String form() {
        return "chase-errand";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        Lead lead = leads.known(task.leadId());
        Errand errand = errands.known(task.subjectId());
        String chase = values.text("chase").orElseThrow();
        if (!chase.equals(ChangeErrand.NEW_DAY)) {
            errands.withdraw(lead, errand);
            return Map.of(Variables.CHASE, chase);
        }
        LocalDate day = errands.agree(lead, errand, values.date("dueOn").orElseThrow());
        return Map.of(
                Variables.CHASE,
                chase,
                Variables.LATE_AT,
                Date.from(terms.lateAt(errand.addressee().kind(), day)));
    }
}
