package nl.groeiruimte.cases.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.stereotype.Component;

/**
 * An asked region asks the case lead for more time. That is a question of which the answer lets the clocks begin anew,
 * so no day can be asked for on which they would have run out by then.
 */
@Component
class MoreTime {

    static final String UNTIL = "answerBy";

    private final DeadlineRules rules;
    private final Leads leads;
    private final CurrentAsker asker;

    MoreTime(DeadlineRules rules, Leads leads, CurrentAsker asker) {
        this.rules = rules;
        this.leads = leads;
        this.asker = asker;
    }

    List<FieldError> check(UUID leadId, FormValues values) {
        LocalDate until = values.date(UNTIL).orElse(null);
        if (until == null) {
            return List.of();
        }
        // The region does not see the case; of its days the closing one it does.
        LocalDate last =
                asker.asSystem(() -> rules.deadlines(leads.known(leadId)).closingOn());
        return until.isAfter(last) ? List.of(FieldError.of(UNTIL, "proposition.error.latest", last)) : List.of();
    }
}
