package nl.groeiruimte.cases.disclosure;

import java.util.Map;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import org.springframework.stereotype.Component;

/** Closes the identity to a region, at once. */
@Component
class RevokeDisclosure implements CaseAction {

    private final DisclosureChoice choice;
    private final DisclosureRows rows;
    private final Timeline timeline;

    RevokeDisclosure(DisclosureChoice choice, DisclosureRows rows, Timeline timeline) {
        this.choice = choice;
        this.rows = rows;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "revoke-disclosure";
    }

    @Override
    public boolean possible(Lead lead) {
        return !choice.of(lead, Disclosure::inForce).isEmpty();
    }

    @Override
    public Options options(Lead lead) {
        return choice.options(lead, Disclosure::inForce);
    }

    @Override
    public FormValues prefill(Lead lead) {
        return choice.prefill(lead, Disclosure::inForce);
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        Disclosure disclosure = choice.chosen(values);
        rows.revoke(disclosure.id(), values.text("reason").orElseThrow());
        timeline.add(lead.id(), EventType.DISCLOSURE_REVOKED, Map.of("agency", disclosure.agency()));
    }
}
