package nl.groeiruimte.desk.casepage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.CaseAction.Side;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.desk.forms.FormDesk;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** What those who work on a case can do with it at any moment, each in one transaction. */
@Component
class CaseActions {

    private static final List<String> ORDER = List.of(
            "give-errand",
            "ask-errand",
            "change-errand",
            "ask-identity",
            "renew-profile",
            "ask-partner",
            "ask-financing",
            "record-funding",
            "offer-to-bundle",
            "leave-bundle",
            "change-consent",
            "telling-words",
            "agree-finer-profile",
            "ask-finer-profile",
            "extend-disclosure",
            "revoke-disclosure",
            "hold",
            "hand-over",
            "withdraw");

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
    private final FormDesk forms;
    private final CurrentAsker asker;

    CaseActions(List<CaseAction> actions, SeenCases cases, Leads leads, FormDesk forms, CurrentAsker asker) {
        this.actions = actions.stream()
                .sorted(Comparator.comparing(action -> ORDER.indexOf(action.form())))
                .toList();
        this.cases = cases;
        this.leads = leads;
        this.forms = forms;
        this.asker = asker;
    }

    /** Whether the asker may act on the case as a member of the agency of origin. */
    boolean mayAct(SeenCase seen) {
        return side(seen) == Side.ORIGIN;
    }

    private boolean mayAct(SeenCase seen, CaseAction action) {
        Side side = side(seen);
        return side != null && action.sides().contains(side);
    }

    /** Where the asker stands; none for who only watches. */
    private @Nullable Side side(SeenCase seen) {
        boolean taskforce = asker.get().is(Role.TASKFORCE);
        return switch (seen.sight()) {
            case ORIGIN -> taskforce ? Side.ORIGIN : null;
            case ASKED -> taskforce ? Side.ASKED : null;
            case PARTNER -> asker.get().is(Role.PARTNER) ? Side.PARTNER : null;
            case COORDINATOR -> null;
        };
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

    /** The form of an action on the case. */
    ActionForm form(SeenCase seen, String key) {
        return new ActionForm(action(key).orElseThrow(), lead(seen));
    }

    /** Does it; the case is read anew, since it may have moved while the form was open. */
    Sent send(SeenCase seen, String key, Map<String, List<String>> posted) {
        try {
            return forms.decided(() -> judge(form(cases.find(seen.id()).orElseThrow(), key), posted));
        } catch (ConcurrencyFailureException e) {
            return new Sent.Late(forms.read(form(seen, key), posted));
        }
    }

    private Sent judge(ActionForm form, Map<String, List<String>> posted) {
        if (!form.possible() || posted.containsKey(BASIS) && !posted.get(BASIS).contains(form.basis())) {
            return new Sent.Late(forms.read(form, posted));
        }
        FormResult result = forms.judge(form, posted);
        if (!result.ok()) {
            return new Sent.Wrong(result);
        }
        form.perform(result.values());
        return new Sent.Done();
    }

    /** What the actions judge by; a region that was asked never gets to see it. */
    private Lead lead(SeenCase seen) {
        return seen.lead() == null ? leads.known(seen.id()) : seen.lead();
    }

    private Optional<CaseAction> action(String key) {
        return actions.stream().filter(action -> action.form().equals(key)).findFirst();
    }
}
