package nl.groeiruimte.cases.errand;

import java.util.Set;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;

/** Gives somebody something to do about a case. */
abstract class ErrandAction implements CaseAction {

    private final Errands errands;

    ErrandAction(Errands errands) {
        this.errands = errands;
    }

    /** For whom it is. */
    abstract Addressee addressee(FormValues values);

    @Override
    public Set<Side> sides() {
        return Set.of(Side.values());
    }

    @Override
    public boolean possible(Lead lead) {
        return errands.mayGive(lead);
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        errands.give(
                lead,
                addressee(values),
                values.text("what").orElseThrow(),
                values.date("dueOn").orElseThrow());
    }
}
