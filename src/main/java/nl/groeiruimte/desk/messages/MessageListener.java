package nl.groeiruimte.desk.messages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.CaseHappened;
import nl.groeiruimte.cases.lead.NoteWritten;
import nl.groeiruimte.cases.leadimport.LeadImportEnded;
import nl.groeiruimte.platform.message.Messages;
import nl.groeiruimte.platform.message.News;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.task.Absences;
import nl.groeiruimte.platform.task.TaskAssigned;
import nl.groeiruimte.platform.task.TaskCases;
import nl.groeiruimte.platform.task.TaskOpened;
import nl.groeiruimte.platform.task.TaskRef;
import nl.groeiruimte.platform.task.TaskReminded;
import nl.groeiruimte.supply.intake.ImportEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes messages of what happens, in the transaction in which it happens. */
@Component
class MessageListener {

    static final String GIVEN = "task-given";
    static final String STANDS_IN = "task-stands-in";
    static final String OPENED = "task-opened";
    static final String REMINDED = "task-reminded";
    static final String MENTIONED = "mentioned";
    static final String NOTED = "note-added";
    static final String CASES_STARTED = "cases-started";
    /** What these messages begin with; those of files of companies begin otherwise. */
    static final String SUPPLY_FILE = "file-";

    private final Messages messages;
    private final TaskCases cases;
    private final Absences absences;
    private final CurrentAsker asker;

    MessageListener(Messages messages, TaskCases cases, Absences absences, CurrentAsker asker) {
        this.messages = messages;
        this.cases = cases;
        this.absences = absences;
        this.asker = asker;
    }

    /**
     * What goes to somebody at once is told by {@link TaskAssigned}, and thousands of a file by
     * {@link LeadImportEnded}.
     */
    @EventListener
    void on(TaskOpened opened) {
        if (opened.holder() == null && !opened.ofFile()) {
            MessageKind kind = MessageKind.ofForm(opened.task().form(), MessageKind.ORGANISATION_TASK);
            messages.toInbox(opened.task().inbox(), news(kind, OPENED, opened.task(), opened.by()));
        }
    }

    @EventListener
    void on(TaskAssigned assigned) {
        if (assigned.to() != null && !assigned.withCase()) {
            MessageKind kind = MessageKind.ofForm(assigned.task().form(), MessageKind.TASK);
            messages.toPerson(
                    assigned.to().subject(),
                    news(kind, assigned.insteadOf() == null ? GIVEN : STANDS_IN, assigned.task(), assigned.by()));
        }
    }

    @EventListener
    void on(TaskReminded reminded) {
        News news = news(MessageKind.REMINDER, REMINDED, reminded.task(), reminded.by());
        if (reminded.holder() == null) {
            messages.toInbox(reminded.task().inbox(), news);
        } else {
            messages.toPerson(reminded.holder().subject(), news);
        }
    }

    @EventListener
    void on(CaseHappened happened) {
        CaseMessage.of(happened.type()).ifPresent(told -> tell(told, happened));
    }

    /** Whoever is named in a note hears that, and whoever leads the case, or stands in for them, of every note. */
    @EventListener
    void on(NoteWritten note) {
        note.mentioned().forEach(person -> messages.toPerson(person, news(note, MENTIONED, person)));
        caseLeads(note.leadId()).stream()
                .filter(person -> !note.mentioned().contains(person))
                .forEach(person -> messages.toPerson(person, news(note, NOTED, person)));
    }

    /** Who heard of a note does not hear of it again when it is mended. */
    private static News news(NoteWritten note, String what, String to) {
        return new News(
                MessageKind.NOTE.code(),
                what,
                News.About.ofCase(note.leadId(), null),
                note.by(),
                String.join(" ", what, note.note(), to));
    }

    @EventListener
    void on(ImportEnded ended) {
        messages.toPerson(
                ended.askedBy(),
                new News(
                        MessageKind.SUPPLY_FILE.code(),
                        SUPPLY_FILE + ended.state(),
                        News.About.file(ended.id()),
                        // Who asked for it did not see it end.
                        null));
    }

    /** That cases started is told to all who now have their tasks, in place of each task. */
    @EventListener
    void on(LeadImportEnded ended) {
        if (ended.started()) {
            messages.toInbox(
                    ended.agency(),
                    new News(MessageKind.ORGANISATION_TASK.code(), CASES_STARTED, News.About.file(ended.id()), null));
        } else if (ended.askedBy() != null) {
            messages.toPerson(
                    ended.askedBy(),
                    new News(
                            MessageKind.CASE_FILE.code(),
                            ended.broken() ? "cases-broken" : "cases-ready",
                            News.About.file(ended.id()),
                            null));
        }
    }

    private void tell(CaseMessage told, CaseHappened happened) {
        String agency = happened.details().get("agency");
        News news = new News(
                told.kind().code(),
                told.event().code(),
                News.About.ofCase(happened.leadId(), agency),
                Asker.SYSTEM.subject().equals(happened.by()) ? null : happened.by());
        switch (told.to()) {
            case AGENCY -> messages.toInbox(Objects.requireNonNull(agency, "the event names no agency"), news);
            case CASE_LEAD -> caseLeads(happened.leadId()).forEach(person -> messages.toPerson(person, news));
        }
    }

    /**
     * Who leads it, and who stands in while they are away: they read it when they are back. Also for a region that
     * answers, and may not know whose case it is.
     */
    private List<String> caseLeads(UUID leadId) {
        return asker.asSystem(() -> Optional.ofNullable(cases.of(leadId).caseLead()).stream()
                .flatMap(lead -> Stream.concat(Stream.of(lead), absences.deputyNow(lead).stream()))
                .map(Colleague::subject)
                .toList());
    }

    private static News news(MessageKind kind, String what, TaskRef task, @Nullable String by) {
        return new News(kind.code(), what, News.About.task(task.about().leadId(), task.id()), by);
    }
}
