package nl.groeiruimte.desk.messages;

import java.util.UUID;
import nl.groeiruimte.cases.lead.CaseHappened;
import nl.groeiruimte.cases.lead.NoteWritten;
import nl.groeiruimte.platform.live.LiveNews;
import nl.groeiruimte.platform.task.TaskAssigned;
import nl.groeiruimte.platform.task.TaskEnded;
import nl.groeiruimte.platform.task.TaskOpened;
import nl.groeiruimte.platform.task.TaskRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Says where something changed, when that is committed, for pages that lie open. */
@Component
class LiveListener {

    private final LiveNews news;

    LiveListener(LiveNews news) {
        this.news = news;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TaskOpened opened) {
        changed(opened.task());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TaskAssigned assigned) {
        changed(assigned.task());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TaskEnded ended) {
        changed(ended.task());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CaseHappened happened) {
        changed(happened.leadId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(NoteWritten note) {
        changed(note.leadId());
    }

    private void changed(TaskRef task) {
        news.inboxChanged(task.inbox());
        changed(task.about().leadId());
    }

    private void changed(@Nullable UUID leadId) {
        if (leadId != null) {
            news.caseChanged(leadId);
        }
    }
}
