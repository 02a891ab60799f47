package nl.groeiruimte.desk.casepaper;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.attachment.Attachments;
import nl.groeiruimte.cases.errand.Errands;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Notes;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.desk.casewords.TimelineWords;
import nl.groeiruimte.platform.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be done and what was: tasks, people's own ones, notes, attachments by their kind, and what happened. */
@Component
class CoursePart implements PaperPart {

    /** As many as the page of a case shows at most. */
    private static final int MOST = 900;

    /** Something that happened; there is no {@code agency} for what the system did by itself. */
    record Line(
            Instant at,
            String sentence,
            String name,
            @Nullable String agency) {}

    private final Tasks tasks;
    private final Errands errands;
    private final Notes notes;
    private final Attachments attachments;
    private final Timeline timeline;
    private final TimelineWords words;

    CoursePart(
            Tasks tasks,
            Errands errands,
            Notes notes,
            Attachments attachments,
            Timeline timeline,
            TimelineWords words) {
        this.tasks = tasks;
        this.errands = errands;
        this.notes = notes;
        this.attachments = attachments;
        this.timeline = timeline;
        this.words = words;
    }

    @Override
    public void describe(Lead lead, boolean named, Map<String, Object> model, Locale locale) {
        UUID id = lead.id();
        List<Line> lines = timeline.latest(id, MOST).stream()
                .map(entry ->
                        new Line(entry.at(), words.sentence(entry, locale), entry.actorName(), entry.actorAgency()))
                .toList();
        model.put("tasks", tasks.openOf(id));
        model.put("errands", errands.of(id));
        model.put("notes", notes.of(id));
        model.put(
                "attachments",
                attachments.of(id).stream().filter(file -> !file.removed()).toList());
        model.put("lines", lines);
    }
}
