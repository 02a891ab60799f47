package nl.groeiruimte.cases.lead;

import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.security.People;
import org.springframework.stereotype.Component;

/** Hands a case to another case lead of the same agency. */
@Component
class HandOverCase implements CaseAction {

    private final LeadProcess process;
    private final People people;
    private final Notes notes;

    HandOverCase(LeadProcess process, People people, Notes notes) {
        this.process = process;
        this.people = people;
        this.notes = notes;
    }

    @Override
    public String form() {
        return "hand-over";
    }

    @Override
    public boolean possible(Lead lead) {
        return lead.movable() && lead.caseLead() != null;
    }

    /** Who led the case: a colleague may have handed it over in the meantime. */
    @Override
    public String basis(Lead lead) {
        return String.valueOf(lead.caseLead());
    }

    @Override
    public Options options(Lead lead) {
        return Options.of(Map.of(
                "colleagues",
                people.of(lead.originAgency()).stream()
                        .filter(colleague -> !colleague.subject().equals(lead.caseLead()))
                        .map(colleague -> Option.of(colleague.subject(), colleague.name()))
                        .toList()));
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        values.text("note").ifPresent(note -> notes.add(lead.id(), note));
        process.send(
                lead.id(),
                form(),
                Map.of(Variables.COLLEAGUE, values.text("colleague").orElseThrow()));
    }
}
