package nl.groeiruimte.desk.casepage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.live.LivePages;
import nl.groeiruimte.platform.task.NewTasks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells a case's page that lies open of tasks that came and of what others did since it was made. */
@Controller
class LiveCaseController {

    private final LivePages live;
    private final SeenCases cases;
    private final NewTasks tasks;
    private final Timeline timeline;
    private final MessageSource messages;

    LiveCaseController(LivePages live, SeenCases cases, NewTasks tasks, Timeline timeline, MessageSource messages) {
        this.live = live;
        this.cases = cases;
        this.tasks = tasks;
        this.timeline = timeline;
        this.messages = messages;
    }

    @GetMapping("/live/cases/" + CaseController.ID)
    void tell(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String since,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        if (cases.find(id).isEmpty()) {
            throw CaseController.notFound();
        }
        Instant from = LivePages.since(since);
        live.answer(request, response, List.of(), List.of(id), () -> text(id, from, locale));
    }

    private String text(UUID id, Instant from, Locale locale) {
        int count = tasks.ofCase(id, from);
        if (count > 0) {
            return messages.getMessage("live.tasks", new Object[] {count}, locale);
        }
        return timeline.othersDidSince(id, from) ? messages.getMessage("live.happened", null, locale) : "";
    }
}
