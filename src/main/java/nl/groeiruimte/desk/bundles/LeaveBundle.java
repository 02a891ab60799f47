package nl.groeiruimte.desk.bundles;

import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;
import org.springframework.stereotype.Component;

/** Takes a case out of its bundle, also one that ended: the company takes its consent back. */
@Component
class LeaveBundle implements CaseAction {

    private final Bundles bundles;
    private final Memberships memberships;

    LeaveBundle(Bundles bundles, Memberships memberships) {
        this.bundles = bundles;
        this.memberships = memberships;
    }

    @Override
    public String form() {
        return "leave-bundle";
    }

    @Override
    public boolean possible(Lead lead) {
        return memberships.of(lead.id()).isPresent();
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        bundles.leave(lead.id());
    }
}
