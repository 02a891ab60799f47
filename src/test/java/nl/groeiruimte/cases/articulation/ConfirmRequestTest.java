package nl.groeiruimte.cases.articulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.LeadChanges;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Notes;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmRequestTest {

    private static final TaskContext TASK = new TaskContext("t", "confirm-request", UUID.randomUUID(), null, null);
    private static final FormValues YES =
            FormValues.of(Map.of("confirmed", "yes", "confirmedOn", "2026-05-04", "confirmedByRole", "directeur"));
    private static final FormValues CHANGES = FormValues.of(Map.of("confirmed", "changes", "changes", "Meer stroom"));
    private static final FormValues SPACE = FormValues.of(Map.of("neededBy", "2028-09-01"));
    private static final FormValues ENERGY = FormValues.of(Map.of("neededBy", "2028-03-01"));

    private final Requests requests = mock(Requests.class);
    private final Leads leads = mock(Leads.class);
    private final LeadChanges changes = mock(LeadChanges.class);
    private final Notes notes = mock(Notes.class);
    private final Timeline timeline = mock(Timeline.class);
    private final ConfirmRequest work = new ConfirmRequest(requests, leads, changes, notes, timeline);

    @BeforeEach
    void caseAsksForSpaceAloneAndOnceWorkedOutEnergy() {
        Lead lead = mock(Lead.class);
        when(lead.kinds()).thenReturn(List.of("space"));
        when(leads.find(TASK.leadId())).thenReturn(Optional.of(lead));
        when(requests.drafts(TASK.leadId())).thenReturn(Map.of("space", SPACE, "energy", ENERGY));
    }

    @Test
    void confirmingFreezesTheChosenKindsAlone() {
        when(requests.confirm(any(), any(), any(), any())).thenReturn(2);
        assertThat(work.check(TASK, YES)).isEmpty();
        assertThat(work.complete(TASK, YES)).isEqualTo(Map.of("requestConfirmed", true));
        verify(requests).confirm(TASK.leadId(), LocalDate.of(2026, 5, 4), "directeur", Map.of("space", SPACE));
        verify(changes).inExecution(TASK.leadId(), LocalDate.of(2028, 9, 1));
        verify(timeline)
                .add(
                        TASK.leadId(),
                        EventType.REQUEST_CONFIRMED,
                        Map.of("version", "2", "on", "2026-05-04", "kinds", "space"));
    }

    @Test
    void changesFreezeNothingAndKeepTheWordsInANote() {
        assertThat(work.complete(TASK, CHANGES)).isEqualTo(Map.of("requestConfirmed", false));
        verify(requests, never()).confirm(any(), any(), any(), any());
        verify(notes).add(TASK.leadId(), "Meer stroom");
        verify(timeline).add(TASK.leadId(), EventType.REQUEST_CHANGES_ASKED, Map.of());
    }

    @Test
    void nothingWorkedOutIsNothingToConfirm() {
        when(requests.drafts(TASK.leadId())).thenReturn(Map.of("energy", ENERGY));
        assertThat(work.check(TASK, YES)).extracting(FieldError::key).containsExactly("confirmed");
        assertThat(work.check(TASK, CHANGES)).isEmpty();
    }
}
