package nl.groeiruimte.cases.articulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the confirmation refuses; what it keeps is told by {@code KeptAnswerPaths}. */
class ConfirmRequestTest {

    private static final TaskContext TASK = new TaskContext("t", "confirm-request", UUID.randomUUID(), null, null);
    private static final FormValues YES =
            FormValues.of(Map.of("confirmed", "yes", "confirmedOn", "2026-05-04", "confirmedByRole", "directeur"));
    private static final FormValues CHANGES = FormValues.of(Map.of("confirmed", "changes", "changes", "Meer stroom"));
    private static final FormValues SPACE = FormValues.of(Map.of("neededBy", "2028-09-01", "saidBy", "directeur"));
    private static final FormValues ENERGY = FormValues.of(Map.of("neededBy", "2028-03-01", "saidBy", "adviseur"));

    private final Requests requests = mock(Requests.class);
    private final Leads leads = mock(Leads.class);
    private final ConfirmRequest work = new ConfirmRequest(requests, leads, null, null, null);

    @BeforeEach
    void caseAsksForSpaceAloneAndOnceWorkedOutEnergy() {
        Lead lead = mock(Lead.class);
        when(lead.kinds()).thenReturn(List.of("space"));
        when(leads.find(TASK.leadId())).thenReturn(Optional.of(lead));
        when(requests.drafts(TASK.leadId())).thenReturn(Map.of("space", SPACE, "energy", ENERGY));
    }

    @Test
    void whatWasWorkedOutOfTheChosenKindIsThereToConfirm() {
        assertThat(work.check(TASK, YES)).isEmpty();
        assertThat(work.prefill(TASK).asMap()).isEqualTo(Map.of("confirmedByRole", "directeur"));
    }

    @Test
    void nothingWorkedOutIsNothingToConfirm() {
        when(requests.drafts(TASK.leadId())).thenReturn(Map.of("energy", ENERGY));
        assertThat(work.check(TASK, YES)).extracting(FieldError::key).containsExactly("confirmed");
        assertThat(work.check(TASK, CHANGES)).isEmpty();
        assertThat(work.prefill(TASK).asMap()).as("of a kind that was dropped").isEmpty();
    }
}
