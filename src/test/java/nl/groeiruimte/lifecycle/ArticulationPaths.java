package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.form.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the company asks for, worked out per kind of room and confirmed. */
interface ArticulationPaths {

    Cases cases();

    @ParameterizedTest
    @ValueSource(strings = {"space", "capital", "talent", "housing-access", "energy"})
    default void chosenKindOfRoomIsWorkedOutAndConfirmed(String kind) {
        LeadCase lead = Journey.toPortfolio(cases().signalled())
                .does(Staff.CASE_LEAD, "record-confidentiality", Answers.confidentiality(kind))
                .waitsFor("articulation", "articulate-" + kind + "@bom")
                .does(Staff.CASE_LEAD, "articulate-" + kind, Answers.need(kind))
                .waitsFor("articulation", "confirm-request@bom");
        assertThat(lead.lead().course().executionAt()).isNull();

        lead.does(Staff.CASE_LEAD, "confirm-request", Answers.CONFIRMED)
                .waitsFor("own-region", "search-own-region@bom")
                .tells(Journey.CONFIRMED);
        Lead row = lead.lead();
        assertThat(row.kinds()).containsExactly(kind);
        assertThat(row.course().executionAt()).isNotNull();
        assertThat(row.outcome()).isNull();
    }

    @Test
    default void allKindsAreWorkedOutBesideEachOtherBeforeTheCompanyConfirms() {
        LeadCase lead = Journey.toPortfolio(cases().signalled())
                .does(
                        Staff.CASE_LEAD,
                        "record-confidentiality",
                        Answers.confidentiality("space", "capital", "talent", "housing-access", "energy"));

        lead.waitsFor(
                "articulation",
                "articulate-space@bom",
                "articulate-capital@bom",
                "articulate-talent@bom",
                "articulate-housing-access@bom",
                "articulate-energy@bom");
        for (String kind : List.of("energy", "talent", "space", "housing-access")) {
            lead.does(Staff.CASE_LEAD, "articulate-" + kind, Answers.need(kind));
        }
        lead.waitsFor("articulation", "articulate-capital@bom")
                .does(Staff.CASE_LEAD, "articulate-capital", Answers.need("capital"))
                .waitsFor("articulation", "confirm-request@bom")
                .does(Staff.CASE_LEAD, "confirm-request", Answers.CONFIRMED)
                .waitsFor("own-region", "search-own-region@bom")
                .tells(
                        Journey.PORTFOLIO,
                        "confidentiality-recorded",
                        Journey.times(5, "need-articulated"),
                        "request-confirmed >own-region");
    }

    @Test
    default void everyErrorOfAFormComesAtOnceAlsoTheNameAndWhatOnlyTheCaseKnows() {
        LeadCase lead = Journey.toPortfolio(cases().signalled())
                .does(Staff.CASE_LEAD, "record-confidentiality", Answers.confidentiality("talent"));
        Map<String, List<String>> answers =
                Answers.with(Answers.need("talent"), "whyNotHere", "Bij Qwixolar is het vol", "horizonYears", "99");
        answers.keySet().removeAll(List.of("jobsMbo", "jobsWo"));

        assertThat(lead.send(Staff.CASE_LEAD, "articulate-talent", answers))
                .isInstanceOfSatisfying(DeskWork.Sent.Wrong.class, wrong -> assertThat(
                                wrong.result().errors())
                        .extracting(FieldError::key)
                        .containsExactly("horizonYears", "jobsMbo", "whyNotHere"));
        answers.put("jobsHbo", List.of("veel"));
        assertThat(lead.send(Staff.CASE_LEAD, "articulate-talent", answers))
                .as("what was answered wrongly is not missing as well")
                .isInstanceOfSatisfying(DeskWork.Sent.Wrong.class, wrong -> assertThat(
                                wrong.result().errors())
                        .extracting(FieldError::key)
                        .containsExactly("horizonYears", "jobsHbo", "whyNotHere"));
    }

    @Test
    default void nothingThatWasSaidBeforeIsAskedAgain() {
        LeadCase lead = Journey.toPortfolio(cases().signalled())
                .does(Staff.CASE_LEAD, "record-confidentiality", Answers.confidentiality("space", "energy"));
        assertThat(lead.known("articulate-space"))
                .containsEntry("whyNotHere", "Er is geen stroom")
                .doesNotContainKey("saidBy");

        lead.does(Staff.CASE_LEAD, "articulate-space", Answers.need("space"));
        assertThat(lead.known("articulate-energy"))
                .containsEntry("whyNotHere", "Het gebouw is vol")
                .containsEntry("saidBy", "directeur")
                .containsEntry("neededBy", lead.lead().neededBy().toString())
                .hasSize(3);

        lead.does(Staff.CASE_LEAD, "articulate-energy", Answers.need("energy"));
        assertThat(lead.known("confirm-request"))
                .containsEntry("confirmedByRole", "directeur")
                .hasSize(1);
    }

    @Test
    default void blindTextStartsWithWhatTheSignalSays() {
        LeadCase lead = Journey.compared(cases().signalled());

        assertThat(lead.known("select-regions")).containsEntry("profileMakes", "Onderdelen voor meetapparaten");
    }

    @Test
    default void changesThatTheCompanyAsksBringEveryChosenKindBack() {
        LeadCase lead = Journey.articulated(Journey.toPortfolio(cases().signalled()), "space", "energy")
                .does(Staff.CASE_LEAD, "confirm-request", Answers.CHANGES)
                .waitsFor("articulation", "articulate-space@bom", "articulate-energy@bom");
        assertThat(lead.lead().course().executionAt()).isNull();

        lead.does(Staff.CASE_LEAD, "articulate-energy", Answers.need("energy"))
                .does(Staff.CASE_LEAD, "articulate-space", Answers.need("space"))
                .does(Staff.CASE_LEAD, "confirm-request", Answers.CONFIRMED)
                .waitsFor("own-region", "search-own-region@bom")
                .tells(
                        Journey.PORTFOLIO,
                        "confidentiality-recorded",
                        Journey.times(2, "need-articulated"),
                        "request-changes-asked",
                        Journey.times(2, "need-articulated"),
                        "request-confirmed >own-region");
        assertThat(lead.timeline())
                .filteredOn(entry -> entry.type() == EventType.REQUEST_CONFIRMED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail("version")).isEqualTo("1"));
    }
}
