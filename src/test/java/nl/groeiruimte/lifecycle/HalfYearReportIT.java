package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.desk.taskpage.DeskWork.Sent;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.process.HalfYearProcess;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.cycle.AgencyAnswers;
import nl.groeiruimte.reports.cycle.Agreements;
import nl.groeiruimte.reports.cycle.HalfYearState;
import nl.groeiruimte.reports.cycle.HalfYears;
import nl.groeiruimte.reports.cycle.ReportTexts;
import nl.groeiruimte.reports.document.HalfYear;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Every path of the model {@code half-year-report}; each test has a half-year of its own. */
@ProcessTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HalfYearReportIT {

    private static final HalfYear WHOLE = new HalfYear(2026, 1);
    private static final HalfYear LATE = new HalfYear(2025, 2);
    private static final HalfYear TEXTS = new HalfYear(2025, 1);
    private static final String REGION = Staff.of("horizon");

    @Autowired
    private HalfYearDesk desk;

    @Autowired
    private HalfYears halfYears;

    @Autowired
    private ReportTexts texts;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgencyAnswers answers;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private MovableClock clock;

    @Autowired
    private CurrentAsker asker;

    @Test
    void calendarBeginsTheHalfYearOfTodayOnceAndBeginningItByHandThenDoesNothing() {
        HalfYear today = HalfYear.of(LocalDate.now(clock));
        Job timer = management
                .createJobQuery()
                .processDefinitionKey(HalfYearProcess.KEY)
                .activityId("half-year-ends")
                .singleResult();
        assertThat(OffsetDateTime.ofInstant(timer.getDuedate().toInstant(), clock.getZone()))
                .satisfies(due -> {
                    assertThat(due.getDayOfMonth()).isOne();
                    assertThat(due.getMonthValue()).isIn(6, 12);
                });
        asker.asSystem(() -> management.executeJob(timer.getId()));

        assertThat(desk.running(today)).hasSize(1);
        desk.begin(today);
        assertThat(desk.running(today)).hasSize(1);
        assertThat(desk.as(Staff.COORDINATOR, () -> halfYears.canBegin(today))).isFalse();
    }

    @Test
    void twoWritersAtOnceLoseNothing() {
        desk.begin(TEXTS);
        desk.write(TEXTS, "Eerste");
        int seen = desk.as(
                Staff.COORDINATOR,
                () -> texts.latest(TEXTS).get("ecosystem-coherence").revision());
        assertThat(desk.as(Staff.COORDINATOR, () -> texts.save(TEXTS, "ecosystem-coherence", seen, "Van de een"))
                        .saved())
                .isTrue();
        ReportTexts.Saved late =
                desk.as(Staff.COORDINATOR, () -> texts.save(TEXTS, "ecosystem-coherence", seen, "Van de ander"));
        assertThat(late.saved()).isFalse();
        assertThat(late.theirs().body()).isEqualTo("Van de een");
        assertThat(desk.as(
                                Staff.COORDINATOR,
                                () -> texts.save(TEXTS, "ecosystem-coherence", late.revision(), "Van beiden"))
                        .saved())
                .isTrue();
    }

    @Test
    void onlyTheCoordinatorWrites() {
        desk.begin(TEXTS);
        for (String writer : List.of(Staff.CASE_LEAD, HalfYearDesk.MINISTRY)) {
            assertThatThrownBy(() -> desk.as(writer, () -> {
                        int seen = texts.latest(TEXTS).containsKey("conclusions")
                                ? texts.latest(TEXTS).get("conclusions").revision()
                                : 0;
                        return texts.save(TEXTS, "conclusions", seen, "Anders");
                    }))
                    .as(writer)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void halfYearGoesFromIncompleteCasesToAgreementsThatReturnAsTasks() {
        HalfYearDesk.caseWithoutLesson("horizon", LocalDate.of(2026, 3, 1));
        desk.begin(WHOLE);
        ProcessInstance instance = desk.running(WHOLE).get(0);
        assertThat(desk.tasks(WHOLE).values())
                .as("only who has something to add")
                .contains("mend-cases horizon")
                .doesNotContain("mend-cases liof");
        desk.tasks(WHOLE).forEach((task, whose) -> {
            if (!whose.equals("mend-cases horizon")) {
                desk.complete(task);
            }
        });
        assertThat(state(WHOLE).state()).isEqualTo(HalfYearState.State.MENDING);

        desk.send(WHOLE, REGION, "mend-cases", Map.of("answer", List.of("all")), Sent.Wrong.class);
        HalfYearDesk.learn("horizon");
        desk.send(WHOLE, REGION, "mend-cases", Map.of("answer", List.of("all")), Sent.Done.class);
        assertThat(state(WHOLE).state()).isEqualTo(HalfYearState.State.WRITING);

        desk.send(WHOLE, Staff.COORDINATOR, "write-texts", Map.of("ready", List.of("true")), Sent.Wrong.class);
        desk.write(WHOLE, "Samen", "Eerder beginnen", "Doorgaan");
        desk.send(WHOLE, Staff.COORDINATOR, "write-texts", Map.of("ready", List.of("true")), Sent.Done.class);
        assertThat(desk.tasks(WHOLE).values())
                .hasSize(9)
                .contains("comment-on-report bom", "comment-on-report horizon");
        assertThat(state(WHOLE).state()).isEqualTo(HalfYearState.State.COMMENTING);

        desk.send(WHOLE, REGION, "comment-on-report", Map.of("answer", List.of("comment")), Sent.Wrong.class);
        desk.send(
                WHOLE,
                REGION,
                "comment-on-report",
                Map.of("answer", List.of("comment"), "figures", List.of("Te laag geteld")),
                Sent.Done.class);
        desk.run(WHOLE, "comments-over");
        assertThat(desk.tasks(WHOLE).values()).containsExactly("close-half-year coordinator");
        assertThat(state(WHOLE).state()).isEqualTo(HalfYearState.State.CLOSING);
        assertThat(desk.as(Staff.CASE_LEAD, () -> answers.comments(WHOLE))).hasSize(1);
        assertThat(desk.as(HalfYearDesk.MINISTRY, () -> answers.comments(WHOLE)))
                .isEmpty();

        desk.close(WHOLE);
        assertThat(desk.tasks(WHOLE).values()).containsExactly("receive-report ministry");
        assertThat(state(WHOLE).closed()).isTrue();

        LocalDate freeDay = Answers.A_SATURDAY;
        LocalDate due = new WorkingDays().onOrAfter(freeDay);
        desk.as(HalfYearDesk.MINISTRY, () -> {
            agreements.record(WHOLE, "Kijk naar de stroom", "horizon", freeDay);
            agreements.record(WHOLE, "Nodig de provincies uit", "coordinator", freeDay.plusDays(1));
            agreements.record(WHOLE, "Vergissing", "bom", freeDay);
            return agreements.takeBack(
                    WHOLE,
                    agreements.of(WHOLE).stream()
                            .filter(one -> one.addressee().equals("bom"))
                            .findFirst()
                            .orElseThrow()
                            .id());
        });
        desk.send(
                WHOLE,
                HalfYearDesk.MINISTRY,
                "receive-report",
                Map.of("talkOn", List.of(LocalDate.now(clock).toString()), "received", List.of("true")),
                Sent.Done.class);
        Map<String, String> tasks = desk.tasks(WHOLE);
        assertThat(tasks.values())
                .containsExactlyInAnyOrder("carry-out-agreement horizon", "carry-out-agreement coordinator");
        assertThat(tasks.keySet().stream().map(desk::due))
                .as("agreed for days on which nobody works")
                .containsExactly(due, due);
        assertThat(desk.as(HalfYearDesk.MINISTRY, () -> agreements.of(WHOLE)))
                .extracting(Agreements.Agreement::dueOn)
                .containsExactly(due, due);
        assertThat(state(WHOLE).talkOn()).isEqualTo(LocalDate.now(clock));

        desk.send(
                WHOLE,
                REGION,
                "carry-out-agreement",
                Map.of("result", List.of("done"), "note", List.of("Gebeld")),
                Sent.Done.class);
        desk.send(
                WHOLE,
                Staff.COORDINATOR,
                "carry-out-agreement",
                Map.of("result", List.of("not-done"), "note", List.of("Geen tijd")),
                Sent.Done.class);
        assertThat(desk.as(HalfYearDesk.MINISTRY, () -> agreements.of(WHOLE)))
                .extracting(Agreements.Agreement::result, Agreements.Agreement::note)
                .containsExactly(tuple("done", "Gebeld"), tuple("not-done", "Geen tijd"));
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getEndActivityId())
                .isEqualTo("half-year-done");
    }

    @Test
    void whoDoesNotAddInTimeIsNotWaitedForAndTheLastCommentEndsTheRound() {
        HalfYearDesk.caseWithoutLesson("bom", LocalDate.of(2025, 9, 1));
        desk.begin(LATE);
        assertThat(desk.tasks(LATE).values()).contains("mend-cases bom");
        assertThat(desk.goOn(LATE)).isTrue();
        assertThat(desk.goOn(LATE)).as("nobody is waited for").isFalse();
        assertThat(desk.tasks(LATE).values()).containsExactly("write-texts coordinator");
        desk.write(LATE, "Samen", "Eerder beginnen", "Doorgaan");
        desk.send(LATE, Staff.COORDINATOR, "write-texts", Map.of("ready", List.of("true")), Sent.Done.class);
        for (String task : desk.tasks(LATE).keySet()) {
            desk.complete(task);
        }
        assertThat(desk.tasks(LATE).values()).containsExactly("close-half-year coordinator");
    }

    @Test
    void halfYearThatHasNotBegunYetCannotBeReported() {
        HalfYear ahead = HalfYear.of(LocalDate.now(clock)).next();
        assertThat(desk.as(Staff.COORDINATOR, () -> halfYears.canBegin(ahead))).isFalse();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyStepAndFlowOfTheModelWasTaken() {
        assertThat(coverage.missing(HalfYearProcess.KEY))
                .as("see %s", coverage.report(HalfYearProcess.KEY))
                .isEmpty();
    }

    private HalfYearState state(HalfYear period) {
        return desk.as(Staff.COORDINATOR, () -> halfYears.find(period)).orElseThrow();
    }
}
