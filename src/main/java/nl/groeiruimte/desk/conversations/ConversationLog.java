package nl.groeiruimte.desk.conversations;

import java.util.UUID;
import nl.groeiruimte.cases.conversation.Conversations;
import nl.groeiruimte.cases.errand.Addressee;
import nl.groeiruimte.cases.errand.Errands;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a conversation and makes a task of the next step, both or neither. */
@Component
class ConversationLog {

    private final Conversations conversations;
    private final Errands errands;
    private final CurrentAsker asker;

    ConversationLog(Conversations conversations, Errands errands, CurrentAsker asker) {
        this.conversations = conversations;
        this.errands = errands;
        this.asker = asker;
    }

    /** Whether the case takes tasks now. */
    @Transactional(readOnly = true)
    public boolean takesNextStep(Lead lead) {
        return errands.mayGive(lead);
    }

    /** Keeps a new one. */
    @Transactional
    public void record(Lead lead, FormValues values) {
        conversations.record(lead.id(), ConversationForm.said(values));
        giveNextStep(lead, values);
    }

    /** Writes one anew; false, and nothing is changed, when it is not the asker's to mend. */
    @Transactional
    public boolean mend(Lead lead, UUID id, FormValues values) {
        if (!conversations.mend(id, ConversationForm.said(values))) {
            return false;
        }
        giveNextStep(lead, values);
        return true;
    }

    private void giveNextStep(Lead lead, FormValues values) {
        values.text("nextStep")
                .ifPresent(step -> errands.give(
                        lead,
                        Addressee.colleague(asker.get().subject()),
                        step,
                        values.date("nextStepOn").orElseThrow()));
    }
}
