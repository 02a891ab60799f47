package nl.groeiruimte.cases.disclosure;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.springframework.stereotype.Component;

/** The case lead shows the company to a region, after it consented and the region is bound, or says why not. */
@Component
class DecideDisclosure implements UserTaskWork {

    private final Disclosures disclosures;
    private final DisclosureRows rows;
    private final GrantRules rules;
    private final Timeline timeline;

    DecideDisclosure(Disclosures disclosures, DisclosureRows rows, GrantRules rules, Timeline timeline) {
        this.disclosures = disclosures;
        this.rows = rows;
        this.rules = rules;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "decide-disclosure";
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        return grants(values) ? rules.errors(disclosure(task), "decision") : List.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        Disclosure disclosure = disclosure(task);
        if (grants(values)) {
            rows.grant(disclosure, values);
            timeline.add(
                    task.leadId(),
                    EventType.IDENTITY_DISCLOSED,
                    Map.of(
                            "agency",
                            disclosure.agency(),
                            "until",
                            values.date("validUntil").orElseThrow().toString()));
        } else {
            rows.refuse(disclosure.id(), values.text("refusal").orElseThrow());
            timeline.add(task.leadId(), EventType.IDENTITY_REFUSED, Map.of("agency", disclosure.agency()));
        }
        return Map.of();
    }

    private static boolean grants(FormValues values) {
        return values.text("decision").filter("grant"::equals).isPresent();
    }

    private Disclosure disclosure(TaskContext task) {
        return disclosures.find(task.subjectId()).orElseThrow();
    }
}
