package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.groeiruimte.platform.task.Task;
import org.junit.jupiter.api.Test;

/** Whoever did a task is told what became of the case: who is on turn now, with what, and until when. */
interface TurnPaths {

    Cases cases();

    @Test
    default void nextStepOfTheSamePersonIsOfferedAtOnceOrAsSoonAsTheSystemIsReady() {
        LeadCase lead = cases().signalled();
        assertThat(lead.hears(Staff.CASE_LEAD, "assess-signal", Answers.PORTFOLIO))
                .isEqualTo("Gedaan. Casus X: u kunt meteen verder. [record-confidentiality]");

        LeadCase searched = Journey.confirmed(cases().signalled());
        Task search = searched.task(Staff.CASE_LEAD, "search-own-region");
        assertThat(searched.hears(Staff.CASE_LEAD, "search-own-region", Answers.NOT_HERE))
                .isEqualTo("Gedaan. Casus X: Groeiruimte zet de volgende stap klaar. …");
        searched.runs("compute-shortlist");
        assertThat(searched.isTold(Staff.CASE_LEAD, search))
                .isEqualTo("Gedaan. Casus X: u kunt meteen verder. [select-regions]");
    }

    @Test
    default void caseLeadHearsWhichRegionsAreOnTurnAndUntilWhenAndARegionHowManyOthers() {
        LeadCase lead = Journey.compared(cases().signalled());
        String told = lead.hears(Staff.CASE_LEAD, "select-regions", Answers.ask("horizon", "oost-nl"));
        LocalDate due =
                lead.task(Staff.of("horizon"), "make-proposition").schedule().dueOn();
        assertThat(told)
                .isEqualTo("Gedaan. Casus X: nu aan zet: Horizon Flevoland, Oost NL: “Doe een propositie”, uiterlijk "
                        + day(due) + ".");

        LocalDate closing = lead.inquiry("oost-nl").times().closingOn();
        assertThat(lead.hears(Staff.of("horizon"), "make-proposition", Answers.offer("lelystad-airport")))
                .contains("Uw regio bood op", "taskforce wacht nog op 1 andere regio, uiterlijk tot " + day(closing))
                .doesNotContain("Oost");
        assertThat(lead.hears(Staff.of("oost-nl"), "make-proposition", Answers.DECLINE))
                .contains("U hoeft niets meer te doen");
        assertThat(cases().staff
                        .as(
                                Staff.of("horizon"),
                                () -> cases().windows.inquiries().othersStillAsked(lead.id))
                        .regions())
                .isZero();
        assertThat(cases().staff
                        .as(
                                Staff.of("innovationquarter"),
                                () -> cases().windows.inquiries().othersStillAsked(lead.id))
                        .regions())
                .as("who was not asked learns nothing")
                .isZero();
    }

    @Test
    default void whoEndsACaseHearsThatItIsClosedAndWhoWatchesItUntilWhen() {
        assertThat(cases().signalled()
                        .hears(
                                Staff.CASE_LEAD,
                                "assess-signal",
                                Answers.of(
                                        "decision",
                                        "decline",
                                        "declineReason",
                                        "not-eligible",
                                        "declineExplanation",
                                        "Te klein")))
                .isEqualTo("Gedaan. Casus X: de casus is gesloten. Uitkomst: afgewezen.");
        LeadCase realised = Journey.offered(cases().signalled());
        Journey.realised(Journey.choosesOffer(realised, "horizon"));
        LocalDate due =
                realised.task(Staff.of("horizon"), "update-site").schedule().dueOn();
        assertThat(realised.hears(Staff.CASE_LEAD, "record-learning", Answers.LEARNING))
                .isEqualTo("Gedaan. Casus X: de casus is gesloten. Uitkomst: een plek in een andere regio."
                        + " Nog te doen: Horizon Flevoland (Mila Hoekstra): “Werk uw locatie bij”, uiterlijk "
                        + day(due) + ".");
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl")));
    }
}
