package nl.groeiruimte.desk.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.live.LivePages;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.task.NewTasks;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells an inbox that lies open how many tasks came since it was made. */
@Controller
@PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR', 'PARTNER', 'MINISTRY')")
class LiveInboxController {

    private final LivePages live;
    private final NewTasks tasks;
    private final CurrentAsker asker;
    private final MessageSource messages;

    LiveInboxController(LivePages live, NewTasks tasks, CurrentAsker asker, MessageSource messages) {
        this.live = live;
        this.tasks = tasks;
        this.asker = asker;
        this.messages = messages;
    }

    @GetMapping("/live/inbox")
    void tell(
            @RequestParam(defaultValue = "") String since,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Instant from = LivePages.since(since);
        live.answer(request, response, asker.get().inboxes(), List.of(), () -> {
            int count = tasks.toDo(from);
            return count == 0 ? "" : messages.getMessage("live.tasks", new Object[] {count}, locale);
        });
    }
}
