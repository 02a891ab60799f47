package nl.groeiruimte.api.leads;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.IfMatch;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.SignalChanges;
import nl.groeiruimte.cases.resolution.Resolution.Withdrawal;
import nl.groeiruimte.cases.resolution.Resolutions;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import org.springframework.stereotype.Component;

/** Withdraws a case for an agency's system as people do on its page: by the same form and the same action. */
@Component
class LeadWithdrawal {

    private static final String FORM = "withdraw";
    static final Map<String, BodyParts.Place> PLACES = BodyParts.places(NewWithdrawal.class);

    private final LeadAnswers answers;
    private final LeadChanging changing;
    private final SignalChanges changes;
    private final Resolutions resolutions;
    private final CaseAction withdraw;
    private final FormCatalogue forms;
    private final Clock clock;

    LeadWithdrawal(
            LeadAnswers answers,
            LeadChanging changing,
            SignalChanges changes,
            Resolutions resolutions,
            List<CaseAction> actions,
            FormCatalogue forms,
            Clock clock) {
        this.answers = answers;
        this.changing = changing;
        this.changes = changes;
        this.resolutions = resolutions;
        this.withdraw = actions.stream()
                .filter(action -> action.form().equals(FORM))
                .findFirst()
                .orElseThrow();
        this.forms = forms;
        this.clock = clock;
    }

    /** @param replayed whether the same request had withdrawn the case before */
    record Withdrawn(UUID leadId, Withdrawal withdrawal, boolean replayed) {}

    /** @throws ProblemException when the case is another's or was not withdrawn */
    Withdrawn find(String id) {
        Lead lead = answers.find(id);
        return new Withdrawn(
                lead.id(), resolutions.withdrawal(lead.id()).orElseThrow(ProblemException::notFound), false);
    }

    /**
     * Withdraws it, or finds that the same was done before.
     *
     * @param known as which the caller knows the case
     * @param faults of the request around the body
     */
    Withdrawn withdraw(String id, IfMatch known, JsonBody body, List<Fault> faults) {
        return changing.locked(id, known, lead -> {
            List<Fault> all = new ArrayList<>(faults);
            FormValues values = judge(lead, body, all);
            Optional<Withdrawal> before = resolutions.withdrawal(lead.id());
            if (all.isEmpty() && before.filter(done -> same(done, values)).isPresent()) {
                return new Withdrawn(lead.id(), before.get(), true);
            }
            if (before.isPresent() || !withdraw.possible(lead)) {
                throw ProblemException.of(ProblemType.NOT_TO_BE_WITHDRAWN);
            }
            known.check(answers.tag(lead));
            if (!all.isEmpty()) {
                throw ProblemException.invalid(all);
            }
            withdraw.perform(lead, values);
            return new Withdrawn(lead.id(), resolutions.withdrawal(lead.id()).orElseThrow(), false);
        });
    }

    private FormValues judge(Lead lead, JsonBody body, List<Fault> faults) {
        Form form = forms.form(FORM);
        BodyParts parts = new BodyParts(PLACES, form, Options.none(), faults).of(body.values());
        Map<String, Object> values = new LinkedHashMap<>(parts.values());
        FormResult result = changes.check(
                form,
                lead.id(),
                form.readTyped(values, Options.none(), LocalDate.now(clock)),
                form.keys(),
                parts.textsChecked());
        parts.tell(result.errors());
        return result.values();
    }

    private static boolean same(Withdrawal done, FormValues values) {
        return values.text("reason").filter(done.reason()::equals).isPresent()
                && values.text("explanation").filter(done.explanation()::equals).isPresent();
    }
}
