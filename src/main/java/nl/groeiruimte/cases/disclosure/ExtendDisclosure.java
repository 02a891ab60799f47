package nl.groeiruimte.cases.disclosure;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import org.springframework.stereotype.Component;

/** A new consent of the company for a region that may see it, or might until the last one ended. */
@Component
class ExtendDisclosure implements CaseAction {

    private final DisclosureChoice choice;
    private final DisclosureRows rows;
    private final GrantRules rules;
    private final Timeline timeline;

    ExtendDisclosure(DisclosureChoice choice, DisclosureRows rows, GrantRules rules, Timeline timeline) {
        this.choice = choice;
        this.rows = rows;
        this.rules = rules;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "extend-disclosure";
    }

    @Override
    public boolean possible(Lead lead) {
        return lead.movable() && !choice.of(lead, ExtendDisclosure::granted).isEmpty();
    }

    @Override
    public Options options(Lead lead) {
        return choice.options(lead, ExtendDisclosure::granted);
    }

    @Override
    public FormValues prefill(Lead lead) {
        return choice.prefill(lead, ExtendDisclosure::granted);
    }

    @Override
    public List<FieldError> check(Lead lead, FormValues values) {
        return values.has("disclosure") ? rules.errors(choice.chosen(values), "disclosure") : List.of();
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        Disclosure disclosure = choice.chosen(values);
        rows.grant(disclosure, values);
        timeline.add(
                lead.id(),
                EventType.DISCLOSURE_EXTENDED,
                Map.of(
                        "agency",
                        disclosure.agency(),
                        "until",
                        values.date("validUntil").orElseThrow().toString()));
    }

    private static boolean granted(Disclosure disclosure) {
        return disclosure.state() == Disclosure.State.GRANTED;
    }
}
