package nl.groeiruimte.cases.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said to be done for a place before the company chose it, is asked about before it is believed. */
class FollowMilestonesTest {

    private static final TaskContext TASK = new TaskContext("t", "follow-milestones", UUID.randomUUID(), null, null);
    private static final LocalDate DECIDED = LocalDate.of(2027, 3, 1);
    private static final LocalDate EARLY = DECIDED.minusDays(1);

    private final Resolutions resolutions = mock(Resolutions.class);
    private final FollowMilestones work = new FollowMilestones(resolutions, null, null, null, null, null, null);

    @BeforeEach
    void companyChose() {
        when(resolutions.choices(TASK.leadId()))
                .thenReturn(List.of(
                        new Resolution.Choice("own-region", null, "a", null, List.of(), "", DECIDED, Instant.EPOCH)));
    }

    @Test
    void everyDayBeforeTheCompanyChoseIsAskedAtOnce() {
        assertThat(work.check(TASK, FormValues.of(Map.of("contractOn", EARLY, "investmentDecisionOn", EARLY))))
                .containsExactly(asked("contractOn"), asked("investmentDecisionOn"));
        assertThat(work.check(TASK, FormValues.of(Map.of("contractOn", DECIDED, "investmentDecisionOn", EARLY))))
                .containsExactly(asked("investmentDecisionOn"));
    }

    @Test
    void permitAndGridConnectionMayHaveBeenThereBefore() {
        assertThat(work.check(TASK, FormValues.of(Map.of("permitOn", EARLY, "gridConnectionOn", EARLY))))
                .isEmpty();
    }

    @Test
    void whoSaysThatTheDaysAreRightIsBelieved() {
        assertThat(work.check(TASK, FormValues.of(Map.of("contractOn", EARLY, "datesChecked", true))))
                .isEmpty();
    }

    @Test
    void dayOfTheLastCheckIsNotAskedAgain() {
        when(resolutions.milestones(TASK.leadId())).thenReturn(List.of(check("continue")));
        assertThat(work.check(TASK, FormValues.of(Map.of("contractOn", EARLY)))).isEmpty();
        assertThat(work.check(TASK, FormValues.of(Map.of("contractOn", EARLY.minusDays(1)))))
                .containsExactly(asked("contractOn"));
    }

    @Test
    void milestoneMayStillComeOnlyWhileTheCaseIsUnderWay() {
        assertThat(resolution(null, check("continue")).goesOn()).isTrue();
        assertThat(resolution(null, check("realised"), check("continue")).goesOn())
                .isFalse();
        assertThat(resolution(null, check("fell-through")).goesOn()).isFalse();
        assertThat(resolution(new Resolution.Withdrawal("sold", "", Instant.EPOCH), check("continue"))
                        .goesOn())
                .isFalse();
        assertThat(resolution(null).goesOn()).isFalse();
    }

    private static Resolution resolution(Resolution.Withdrawal withdrawal, Resolution.MilestoneCheck... checks) {
        return new Resolution(List.of(), List.of(checks), null, null, withdrawal);
    }

    private static Resolution.MilestoneCheck check(String state) {
        return new Resolution.MilestoneCheck(state, null, EARLY, null, null, null, null, Instant.EPOCH);
    }

    private static FieldError asked(String field) {
        return FieldError.of(field, "resolution.error.before-choice", DECIDED);
    }
}
