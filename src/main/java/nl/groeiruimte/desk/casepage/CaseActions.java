package nl.groeiruimte.desk.casepage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.blindprofile.CaseForms;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What taskforce members can do with a case at any moment, each in one transaction. */
@Component
class CaseActions {

    private static final List<String> ORDER = List.of(
            "ask-identity",
            "renew-profile",
            "ask-partner",
            "change-consent",
            "telling-words",
            "agree-finer-profile",
            "ask-finer-profile",
            "extend-disclosure",
            "revoke-disclosure",
            "hold",
            "hand-over",
            "withdraw");
    private static final int ATTEMPTS = 3;

    /** Name of the form's field with what its sender has seen. */
    static final String BASIS = "basis";

    /** What became of an action. */
    sealed interface Sent {

        /** It is done. */
        record Done() implements Sent {}

        /** There is something to correct; nothing was changed. */
        record Wrong(FormResult result) implements Sent {}

        /** The case ended or moved meanwhile; nothing was changed. */
        record Late(FormResult result) implements Sent {}
    }

    private final List<CaseAction> actions;
    private final SeenCases cases;
    private final Leads leads;
    private final CaseForms forms;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    CaseActions(
            List<CaseAction> actions,
            SeenCases cases,
            Leads leads,
            CaseForms forms,
            CurrentAsker asker,
            PlatformTransactionManager transactions) {
        this.actions = actions.stream()
                .sorted(Comparator.comparing(action -> ORDER.indexOf(action.form())))
                .toList();
        this.cases = cases;
        this.leads = leads;
        this.forms = forms;
        this.asker = asker;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the asker may act on the case as a member of the agency of origin. */
    boolean mayAct(SeenCase seen) {
        return seen.own() && asker.get().is(Role.TASKFORCE);
    }

    private boolean mayAct(SeenCase seen, CaseAction action) {
        return action.forAskedRegion()
                ? seen.sight() == SeenCase.Sight.ASKED && asker.get().is(Role.TASKFORCE)
                : mayAct(seen);
    }

    /** The keys of the actions that make sense now. */
    List<String> possible(SeenCase seen) {
        List<CaseAction> allowed =
                actions.stream().filter(action -> mayAct(seen, action)).toList();
        if (allowed.isEmpty()) {
            return List.of();
        }
        Lead lead = lead(seen);
        return allowed.stream()
                .filter(action -> action.possible(lead))
                .map(CaseAction::form)
                .toList();
    }

    /** The case, when the asker may do this with it; whether it makes sense now is another question. */
    Optional<SeenCase> find(UUID id, String key) {
        return cases.find(id)
                .filter(seen ->
                        action(key).filter(action -> mayAct(seen, action)).isPresent());
    }

    Form form(String key) {
        return forms.form(key);
    }

    /** What the form carries along for {@link #send}. */
    String basis(SeenCase seen, String key) {
        return action(key).orElseThrow().basis(lead(seen));
    }

    /** The choices that the form leaves to the server, as they are after these answers. */
    Options options(SeenCase seen, String key, FormValues answers) {
        return transaction.execute(status -> action(key).orElseThrow().options(lead(seen), answers));
    }

    /** The form's values before anything is typed. */
    FormValues prefill(SeenCase seen, String key) {
        return transaction.execute(status -> action(key).orElseThrow().prefill(lead(seen)));
    }

    /** Reads the form without judging it. */
    FormResult read(SeenCase seen, String key, Map<String, List<String>> posted) {
        return forms.read(key, posted, options(seen, key, FormValues.empty())).withoutErrors();
    }

    /** Does it; the case is read anew, since it may have moved while the form was open. */
    Sent send(SeenCase seen, String key, Map<String, List<String>> posted) {
        CaseAction action = action(key).orElseThrow();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return transaction.execute(
                        status -> judge(action, lead(cases.find(seen.id()).orElseThrow()), posted));
            } catch (ConcurrencyFailureException e) {
                // The case moved at the same moment; look again whether this still makes sense.
            }
        }
        return new Sent.Late(read(seen, key, posted));
    }

    /** What the actions judge by; a region that was asked never gets to see it. */
    private Lead lead(SeenCase seen) {
        return seen.lead() == null ? leads.behind(seen.id()) : seen.lead();
    }

    private Sent judge(CaseAction action, Lead lead, Map<String, List<String>> posted) {
        FormResult result = forms.read(action.form(), lead.id(), posted, action.options(lead));
        if (!action.possible(lead)
                || posted.containsKey(BASIS) && !posted.get(BASIS).contains(action.basis(lead))) {
            return new Sent.Late(result.withoutErrors());
        }
        result = forms.form(action.form()).also(result, action.check(lead, result.values()));
        if (!result.ok()) {
            return new Sent.Wrong(result);
        }
        action.perform(lead, result.values());
        return new Sent.Done();
    }

    private Optional<CaseAction> action(String key) {
        return actions.stream().filter(action -> action.form().equals(key)).findFirst();
    }
}
