package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.form.TellingWord;
import nl.groeiruimte.reference.Outcome;
import org.junit.jupiter.api.Test;

/** From a signal to the portfolio, or not. */
interface SignalPaths {

    Cases cases();

    @Test
    default void whoeverTakesASignalIntoThePortfolioBecomesCaseLead() {
        LeadCase lead = cases().signalled().waitsFor("signal", "assess-signal@bom");
        assertThat(lead.task(Staff.COLLEAGUE, "assess-signal").holder().subject())
                .isNull();

        Journey.toPortfolio(lead)
                .waitsFor("articulation", "record-confidentiality@bom")
                .tells(Journey.PORTFOLIO);

        Lead row = lead.lead();
        assertThat(row.caseLead()).isEqualTo(Staff.subject(Staff.CASE_LEAD));
        assertThat(row.course().portfolioAt()).isNotNull();
        assertThat(row.screening().eligibility()).isEqualTo("eligible");
        assertThat(lead.task(Staff.CASE_LEAD, "record-confidentiality").holder().subject())
                .isEqualTo(row.caseLead());
    }

    @Test
    default void textThatSeemsToNameTheCompanyIsReadAgainBeforeItIsTaken() {
        LeadCase lead = cases().signalled();
        Map<String, List<String>> answers = Answers.with(Answers.PORTFOLIO, "explanation", "Qwixolar groeit hard");

        assertThat(lead.send(Staff.CASE_LEAD, "assess-signal", answers))
                .isInstanceOfSatisfying(DeskWork.Sent.Wrong.class, wrong -> assertThat(
                                wrong.result().errors())
                        .containsExactly(FieldError.of(
                                "explanation",
                                "form.error.may-name-company-by",
                                new TellingWord("Qwixolar", TellingWord.Why.COMPANY))));
        assertThat(lead.send(Staff.CASE_LEAD, "assess-signal", Answers.with(answers, "textsChecked", "true")))
                .isInstanceOf(DeskWork.Sent.Done.class);
    }

    @Test
    default void textForAskedRegionsTellsNeitherWhoAsksNorWhere() {
        LeadCase lead = cases().signalled();

        Map.of(
                        "decide-disclosure",
                        "refusal",
                        "revoke-disclosure",
                        "reason",
                        "answer-question",
                        "answer",
                        "record-learning",
                        "learned")
                .forEach((form, field) -> {
                    Map<String, List<String>> posted =
                            Answers.of("decision", "refuse", field, "De BOM zegt nee, zoals heel Brabant");
                    assertThat(cases().staff
                                    .as(
                                            Staff.CASE_LEAD,
                                            () -> cases().doors.forms().read(form, lead.id, posted, Options.none()))
                                    .errors())
                            .as(form)
                            .contains(TellingWord.error(
                                    field,
                                    List.of(
                                            new TellingWord("BOM", TellingWord.Why.AGENCY),
                                            new TellingWord("Brabant", TellingWord.Why.PROVINCE))));
                });
    }

    @Test
    default void textForOtherAgenciesNeverNamesTheCompanyAndNobodyCanGuessTheNameByIt() {
        LeadCase lead = cases().signalled();
        Map<String, List<String>> posted = Answers.of("reason", "Qwixolar maakt bezwaar", "textsChecked", "true");

        assertThat(cases().staff
                        .as(
                                Staff.CASE_LEAD,
                                () -> cases().doors.forms().read("set-legal-hold", lead.id, posted, Options.none()))
                        .errors())
                .containsExactly(
                        TellingWord.error("reason", List.of(new TellingWord("Qwixolar", TellingWord.Why.COMPANY))));
        assertThat(cases().staff
                        .as(
                                Staff.of("horizon"),
                                () -> cases().doors.forms().read("set-legal-hold", lead.id, posted, Options.none()))
                        .errors())
                .isEmpty();
    }

    @Test
    default void signalOfAnAgencysSystemWaitsInTheInboxOfThatAgency() {
        LeadCase lead = cases().signalled("agency-bom", "api")
                .waitsFor("signal", "assess-signal@bom")
                .tells(Journey.SIGNAL);

        assertThat(lead.lead().screening().source()).isEqualTo("api");
        Journey.toPortfolio(lead).waitsFor("articulation", "record-confidentiality@bom");
    }

    @Test
    default void watchedSignalReturnsOnItsDay() {
        LeadCase lead = cases().signalled()
                .does(Staff.CASE_LEAD, "assess-signal", Answers.watch(30))
                .waitsFor("signal");
        LocalDate until = LocalDate.now(WorkingDays.ZONE).plusDays(30);
        assertThat(lead.lead().screening().watchUntil()).isEqualTo(until);
        assertThat(cases().windows.engine().due(lead.id, "watch-until"))
                .isEqualTo(until.atStartOfDay(WorkingDays.ZONE).toInstant());

        lead.runs("watch-until").waitsFor("signal", "assess-signal@bom");
        assertThat(lead.task(Staff.CASE_LEAD, "assess-signal").holder().subject())
                .as("who watches gets it back")
                .isEqualTo(Staff.subject(Staff.CASE_LEAD));
        lead.does(Staff.CASE_LEAD, "assess-signal", Answers.PORTFOLIO)
                .waitsFor("articulation", "record-confidentiality@bom")
                .tells(Journey.SIGNAL, "watching into-portfolio >articulation");
        assertThat(lead.lead().screening().watchUntil()).isNull();
    }

    @Test
    default void declinedSignalEndsAtOnceWithItsReason() {
        LeadCase lead = cases().signalled();
        assertThat(lead.send(
                        Staff.CASE_LEAD,
                        "assess-signal",
                        Answers.of("decision", "decline", "declineReason", "not-eligible")))
                .isInstanceOf(DeskWork.Sent.Wrong.class);

        lead.waitsFor("signal", "assess-signal@bom")
                .does(
                        Staff.CASE_LEAD,
                        "assess-signal",
                        Answers.of(
                                "decision",
                                "decline",
                                "declineReason",
                                "not-eligible",
                                "declineExplanation",
                                "Het bedrijf verkoopt alleen"))
                .ended(Outcome.DECLINED)
                .tells(Journey.SIGNAL, "signal-declined case-closed");
        assertThat(lead.timeline())
                .filteredOn(entry -> entry.type() == EventType.SIGNAL_DECLINED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail("reason")).isEqualTo("not-eligible"));
    }
}
