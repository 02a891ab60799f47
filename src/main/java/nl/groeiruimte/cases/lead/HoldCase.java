package nl.groeiruimte.cases.lead;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.Variables;
import org.springframework.stereotype.Component;

/** Puts a case on hold until a day. */
@Component
class HoldCase implements CaseAction {

    private final LeadProcess process;
    private final Notes notes;
    private final Clock clock;

    HoldCase(LeadProcess process, Notes notes, Clock clock) {
        this.process = process;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "hold";
    }

    @Override
    public boolean possible(Lead lead) {
        return lead.movable() && !lead.onHold();
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        LocalDate until = values.date("until").orElseThrow();
        notes.add(lead.id(), values.text("reason").orElseThrow());
        process.send(
                lead.id(),
                "hold",
                Map.of(
                        Variables.HOLD_UNTIL,
                        until.atStartOfDay(clock.getZone()).toOffsetDateTime().toString()));
    }
}
