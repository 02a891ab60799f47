package nl.groeiruimte.desk.messages;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.groeiruimte.cases.lead.CaseHappened;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.NoteWritten;
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
import nl.groeiruimte.supply.intake.ImportEnded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is a message, and to whom. */
class MessageListenerTest {

    private static final UUID CASE = UUID.randomUUID();
    private static final Colleague LEAD = new Colleague("lead", "Sanne");

    private final Messages messages = mock(Messages.class);
    private final TaskCases cases = mock(TaskCases.class);
    private final CurrentAsker asker = mock(CurrentAsker.class);
    private final Absences absences = mock(Absences.class);
    private final MessageListener listener = new MessageListener(messages, cases, absences, asker);

    @BeforeEach
    @SuppressWarnings("unchecked")
    void caseHasALead() {
        when(cases.of(CASE)).thenReturn(new TaskCases.Now(null, LEAD, null, null, false, false));
        when(asker.asSystem(any(Supplier.class))).thenAnswer(call -> ((Supplier<?>) call.getArgument(0)).get());
    }

    @Test
    void newTaskGoesToItsInboxOrToItsHolderAlone() {
        listener.on(new TaskOpened(task("assess-signal"), null, LocalDate.EPOCH, false, "who"));
        verify(messages)
                .toInbox("bom", new News("organisation-task", "task-opened", News.About.task(CASE, "17"), "who"));

        listener.on(new TaskOpened(task("assess-signal"), LEAD, LocalDate.EPOCH, false, "who"));
        listener.on(new TaskAssigned(task("assess-signal"), null, LEAD, null, false, "who"));
        verify(messages).toPerson(eq("lead"), argThat(news -> news.kind().equals("task")));
        verifyNoMoreInteractions(messages);
    }

    @Test
    void kindOfATaskIsTheOneThatNamesItsForm() {
        listener.on(new TaskAssigned(task("decide-disclosure"), null, LEAD, null, false, "who"));
        listener.on(new TaskOpened(task("close-half-year"), null, LocalDate.EPOCH, false, null));

        verify(messages).toPerson(eq("lead"), argThat(news -> news.kind().equals("identity")));
        verify(messages).toInbox(eq("bom"), argThat(news -> news.kind().equals("half-year")));
    }

    @Test
    void taskThatComesWithItsCaseOrIsPutBackIsNoMessage() {
        listener.on(new TaskAssigned(task("assess-signal"), null, LEAD, null, true, "who"));
        listener.on(new TaskAssigned(task("assess-signal"), LEAD, null, null, false, "who"));

        verifyNoInteractions(messages);
    }

    @Test
    void noteIsToldToTheCaseLeadAndToWhomItMentionsOnceEach() {
        listener.on(new NoteWritten(CASE, "plain 7", Set.of("lead", "jan"), "who"));
        verify(messages).toPerson(eq("lead"), argThat(news -> news.what().equals("mentioned")));
        verify(messages).toPerson(eq("jan"), argThat(news -> news.what().equals("mentioned")));
        verifyNoMoreInteractions(messages);

        listener.on(new NoteWritten(CASE, "plain 7", Set.of(), "who"));
        verify(messages).toPerson(eq("lead"), argThat(news -> news.what().equals("note-added")));
    }

    @Test
    void whatComesForACaseLeadWhoIsAwayIsToldToTheDeputyToo() {
        when(absences.deputyNow(LEAD)).thenReturn(Optional.of(new Colleague("deputy", "Jan")));
        listener.on(new CaseHappened(CASE, EventType.REGION_UNANSWERED, Map.of("agency", "oost-nl"), "who"));
        verify(messages).toPerson(eq("lead"), any());
        verify(messages).toPerson(eq("deputy"), any());
        verifyNoMoreInteractions(messages);

        listener.on(new NoteWritten(CASE, "plain 7", Set.of("deputy"), "who"));
        verify(messages).toPerson(eq("lead"), argThat(news -> news.what().equals("note-added")));
        verify(messages).toPerson(eq("deputy"), argThat(news -> news.what().equals("mentioned")));
        verifyNoMoreInteractions(messages);
    }

    @Test
    void noteOnACaseThatNobodyLeadsIsToldToWhomItMentions() {
        when(cases.of(CASE)).thenReturn(new TaskCases.Now(null, null, null, null, false, false));
        listener.on(new NoteWritten(CASE, "plain 7", Set.of("jan"), "who"));

        verify(messages).toPerson(eq("jan"), any());
        verifyNoMoreInteractions(messages);
    }

    @Test
    void whatTheCalendarDidIsCausedByNobody() {
        listener.on(new CaseHappened(
                CASE, EventType.REGION_UNANSWERED, Map.of("agency", "oost-nl"), Asker.SYSTEM.subject()));
        verify(messages).toPerson(eq("lead"), argThat(news -> news.causedBy() == null));
    }

    @Test
    void revokedDisclosureIsToldToTheRegionAndSomethingUndeclaredToNobody() {
        listener.on(new CaseHappened(CASE, EventType.DISCLOSURE_REVOKED, Map.of("agency", "oost-nl"), "who"));
        verify(messages).toInbox(eq("oost-nl"), argThat(news -> "oost-nl"
                .equals(news.about().agency())));

        listener.on(new CaseHappened(CASE, EventType.PHASE_ENTERED, Map.of("phase", "portfolio"), "who"));
        verify(messages, never()).toPerson(any(), any());
    }

    @Test
    void fileThatEndedIsToldAlsoToWhoSentIt() {
        listener.on(new ImportEnded(CASE, "ready", "sender"));
        verify(messages)
                .toPerson(eq("sender"), argThat(news -> news.what().equals("file-ready") && news.causedBy() == null));
    }

    private static TaskRef task(String form) {
        return new TaskRef("17", form, "bom", new TaskRef.About(CASE, null, null, null, null));
    }
}
