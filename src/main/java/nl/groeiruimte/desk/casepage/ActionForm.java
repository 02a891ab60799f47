package nl.groeiruimte.desk.casepage;

import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.desk.forms.FormWork;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;

/** The form of an action on a case, as the case is. */
record ActionForm(CaseAction action, Lead lead) implements FormWork {

    @Override
    public String form() {
        return action.form();
    }

    @Override
    public UUID leadId() {
        return lead.id();
    }

    @Override
    public String address() {
        return "/cases/" + lead.id() + "/actions/" + form();
    }

    @Override
    public Options options(FormValues answers) {
        return action.options(lead, answers);
    }

    @Override
    public FormValues prefill() {
        return action.prefill(lead);
    }

    @Override
    public List<FieldError> check(FormValues values) {
        return action.check(lead, values);
    }

    /** Whether it makes sense for the case. */
    boolean possible() {
        return action.possible(lead);
    }

    /** What the form carries along of what its sender has seen. */
    String basis() {
        return action.basis(lead);
    }

    void perform(FormValues values) {
        action.perform(lead, values);
    }
}
