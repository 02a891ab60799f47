package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decisions that policy people may change, as they stand today. */
class DecisionTablesTest {

    private static final DmnEngine ENGINE = KeptFeel.settings().buildEngine();

    @Test
    void aScaleUpThatMakesAListedTechnologyAndCannotGrowIsEligible() {
        assertThat(eligibility(true, false, true, true, "scale-up", 3)).containsExactly(verdict("eligible", "all-met"));
    }

    @Test
    void aGrownUpIsEligibleToo() {
        assertThat(eligibility(true, false, true, true, "grown-up", 4)).containsExactly(verdict("eligible", "all-met"));
    }

    @Test
    void anotherStrategicTechnologyIsToBeJudged() {
        assertThat(eligibility(false, true, true, true, "scale-up", 3))
                .containsExactly(verdict("to-be-judged", "technology-to-be-judged"));
    }

    @Test
    void noTechnologyIsNotEligible() {
        assertThat(eligibility(false, false, true, true, "scale-up", 3))
                .containsExactly(verdict("not-eligible", "no-technology"));
    }

    @Test
    void makingNothingIsNotEligible() {
        assertThat(eligibility(true, false, false, true, "scale-up", 3))
                .containsExactly(verdict("not-eligible", "makes-nothing"));
    }

    @Test
    void aCompanyThatCanGrowWhereItIsIsNotEligible() {
        assertThat(eligibility(true, false, true, false, "scale-up", 3))
                .containsExactly(verdict("not-eligible", "not-limited"));
    }

    @Test
    void phaseOneIsTooEarly() {
        assertThat(eligibility(true, false, true, true, "start-up", 1))
                .containsExactly(verdict("not-eligible", "too-early"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-up", "scale-up", "grown-up"})
    void phaseTwoIsToBeJudgedAtEveryStage(String stage) {
        assertThat(eligibility(true, false, true, true, stage, 2))
                .containsExactly(verdict("to-be-judged", "end-of-phase-2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void aStartUpPastPhaseTwoIsToBeJudged(int lifePhase) {
        assertThat(eligibility(true, false, true, true, "start-up", lifePhase))
                .containsExactly(verdict("to-be-judged", "stage-and-phase-differ"));
    }

    @Test
    void everyReasonIsGivenAtOnce() {
        assertThat(eligibility(false, true, false, false, "start-up", 1))
                .containsExactlyInAnyOrder(
                        verdict("to-be-judged", "technology-to-be-judged"), verdict("not-eligible", "makes-nothing"),
                        verdict("not-eligible", "not-limited"), verdict("not-eligible", "too-early"));
    }

    @ParameterizedTest
    @CsvSource({
        "assess-signal, origin, 5, 50, 70, false",
        "record-confidentiality, origin, 10, 50, 70, true",
        "articulate-space, origin, 15, 50, 70, true",
        "articulate-capital, origin, 15, 50, 70, true",
        "articulate-talent, origin, 15, 50, 70, true",
        "articulate-housing-access, origin, 15, 50, 70, true",
        "articulate-energy, origin, 15, 50, 70, true",
        "confirm-request, origin, 10, 50, 70, true",
        "search-own-region, origin, 10, 50, 70, true",
        "select-regions, origin, 5, 60, 80, true",
        "make-proposition, asked, 10, 60, 60, false",
        "answer-question, origin, 5, 70, 90, true",
        "handle-escalation, coordinator, 3, 90, 90, false",
        "record-choice, origin, 20, 50, 70, true",
        "follow-milestones, origin, 60, 50, 70, true",
        "record-realisation, origin, 10, 50, 70, true",
        "record-learning, origin, 10, 40, 60, true",
        "answer-partner, partner, 10, 50, 50, false",
        "read-partner-answer, origin, 5, 50, 70, true",
        "do-errand, addressee, 5, 50, 70, false",
        "answer-errand, addressee, 5, 50, 70, false",
        "read-errand, giver, 5, 40, 60, false",
        "chase-errand, giver, 3, 60, 80, false",
        "confirm-supply, asked, 15, 40, 40, false",
        "mend-cases, asked, 5, 60, 60, false",
        "write-texts, coordinator, 5, 70, 70, false",
        "comment-on-report, asked, 5, 60, 60, false",
        "close-half-year, coordinator, 3, 80, 80, false",
        "receive-report, ministry, 20, 50, 50, false",
        "carry-out-agreement, asked, 20, 60, 60, false",
        "update-site, asked, 10, 50, 50, false",
        "read-outcome, asked, 10, 40, 40, false"
    })
    void aTaskGoesToItsInboxWithDueDaysAndPriority(
            String task, String inbox, int dueWorkingDays, int priority, int priorityAbroad, boolean assignCaseLead) {
        assertThat(decide("task-routing", Map.of("task", task)).getResultList())
                .containsExactly(Map.of(
                        "inbox",
                        inbox,
                        "dueWorkingDays",
                        dueWorkingDays,
                        "priority",
                        priority,
                        "priorityAbroad",
                        priorityAbroad,
                        "assignCaseLead",
                        assignCaseLead));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead-lifecycle", "tell-outcome", "errand"})
    void everyTaskOfALeadIsRouted(String file) {
        BpmnModelInstance model = Bpmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/" + file + ".bpmn"));

        assertThat(model.getModelElementsByType(UserTask.class)).isNotEmpty().allSatisfy(task -> assertThat(
                        decide("task-routing", Map.of("task", task.getCamundaFormRef())))
                .as(task.getId())
                .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-up", "scale-up", "grown-up"})
    void aRegionIsRemindedAfterTenEscalatedAfterFifteenAndClosedAfterTwentyWorkingDays(String stage) {
        assertThat(decide("proposition-deadlines", Map.of("stage", stage)).getResultList())
                .containsExactly(Map.of("reminder", 10, "escalation", 15, "closing", 20));
    }

    @ParameterizedTest
    @CsvSource({"colleague, 1", "asked, 2", "partner, 2", "coordinator, 2", "origin, 2"})
    void aTaskOfOnesOwnIsChasedSoManyWorkingDaysAfterItsDay(String forWhom, int days) {
        assertThat(decide("errand-deadlines", Map.of("forWhom", forWhom)).getResultList())
                .containsExactly(Map.of("chase", days));
    }

    private static Iterable<Map<String, Object>> eligibility(
            boolean technologyKnown,
            boolean technologyOther,
            boolean makes,
            boolean limitedAtLocation,
            String stage,
            int lifePhase) {
        return decide(
                        "eligibility",
                        Map.of(
                                "technologyKnown",
                                technologyKnown,
                                "technologyOther",
                                technologyOther,
                                "makes",
                                makes,
                                "limitedAtLocation",
                                limitedAtLocation,
                                "stage",
                                stage,
                                "lifePhase",
                                lifePhase))
                .getResultList();
    }

    private static Map<String, Object> verdict(String verdict, String reason) {
        return Map.of("verdict", verdict, "reason", reason);
    }

    private static DmnDecisionResult decide(String key, Map<String, Object> inputs) {
        DmnDecision decision =
                ENGINE.parseDecision(key, DecisionTablesTest.class.getResourceAsStream("/bpmn/" + key + ".dmn"));
        return ENGINE.evaluateDecision(decision, inputs);
    }
}
