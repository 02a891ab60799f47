package nl.groeiruimte.desk.casepage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** What can be done with a case outside its tasks, without its page: for process tests and demo cases. */
public class CaseWork {

    private final CaseActions actions;
    private final SeenCases cases;

    public CaseWork(BeanFactory application) {
        actions = application.getBean(CaseActions.class);
        cases = application.getBean(SeenCases.class);
    }

    /**
     * Sends an action's form as the page does; fails when the form is refused.
     *
     * @return whether it was done; false when the case no longer allowed it
     */
    public boolean send(UUID leadId, String action, Map<String, List<String>> form) {
        CaseActions.Sent sent = actions.send(actions.find(leadId, action).orElseThrow(), action, form);
        if (sent instanceof CaseActions.Sent.Wrong wrong) {
            throw new IllegalStateException(
                    action + " was refused: " + wrong.result().errors());
        }
        return sent instanceof CaseActions.Sent.Done;
    }

    /** The keys of the actions that the page offers the asker now. */
    public List<String> possible(UUID leadId) {
        return actions.possible(cases.find(leadId).orElseThrow());
    }
}
