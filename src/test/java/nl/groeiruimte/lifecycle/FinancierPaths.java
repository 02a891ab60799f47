package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.cases.partner.PartnerRequests;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.supply.instrument.Instruments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** A financier is asked whether an instrument could pay for a part of the need. */
interface FinancierPaths {

    String INSTRUMENT = "invest-nl-risicokapitaal";
    Map<String, List<String>> ASK = Answers.of("instrument", INSTRUMENT, "partner", "invest-nl");
    Map<String, List<String>> INTERESTED = Answers.of(
            "interested",
            "yes",
            "conditions",
            "Een ander leidt de ronde",
            "amountEurFrom",
            "5.000.000",
            "amountEurTo",
            "10.000.000",
            "needsIdentity",
            "yes");

    Cases cases();

    BeanFactory application();

    private LeadCase needsCapital() {
        return Journey.articulated(Journey.toPortfolio(cases().signalled()), "space", "capital")
                .does(Staff.CASE_LEAD, "confirm-request", Answers.CONFIRMED);
    }

    private PartnerRequest only(String user, LeadCase lead) {
        List<PartnerRequest> found = cases().staff
                .as(user, () -> application().getBean(PartnerRequests.class).of(lead.id));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    default void financierReadsBandsAndItsAnswerComesBackToTheCase() {
        LeadCase lead = needsCapital()
                .acts(Staff.CASE_LEAD, "ask-financing", ASK)
                .waitsFor("own-region", "search-own-region@bom", "answer-partner@invest-nl");
        PartnerRequest.Financing asked = only(Staff.PARTNER, lead).question().financing();
        assertThat(asked.instrument()).isEqualTo(INSTRUMENT);
        assertThat(asked.need().years())
                .singleElement()
                .matches(year -> year.band().from().equals(new BigDecimal("10000000"))
                        && new BigDecimal("50000000").equals(year.band().to()));

        assertThat(lead.send(Staff.PARTNER, "answer-partner", Answers.PARTNER_ANSWER))
                .as("what answers any other question")
                .isInstanceOf(DeskWork.Sent.Wrong.class);
        lead.does(Staff.PARTNER, "answer-partner", INTERESTED)
                .does(Staff.CASE_LEAD, "read-partner-answer", Answers.NOTED)
                .waitsFor("own-region", "search-own-region@bom");

        PartnerRequest.Answer answer = only(Staff.CASE_LEAD, lead).answer();
        assertThat(answer.interested()).isTrue();
        assertThat(answer.text()).isEqualTo("Een ander leidt de ronde");
        assertThat(answer.money().from()).isEqualByComparingTo("5000000");
        assertThat(answer.money().to()).isEqualByComparingTo("10000000");
        assertThat(answer.money().needsIdentity()).isTrue();
        lead.isSound();
    }

    @Test
    default void whoIsNotInterestedSaysWhyAndNoAmount() {
        LeadCase lead = needsCapital().acts(Staff.CASE_LEAD, "ask-financing", ASK);
        Map<String, List<String>> backwards = Answers.of(
                "interested",
                "yes",
                "conditions",
                "Geen",
                "amountEurFrom",
                "10.000.000",
                "amountEurTo",
                "5.000.000",
                "needsIdentity",
                "no");
        assertThat(lead.send(Staff.PARTNER, "answer-partner", backwards)).isInstanceOf(DeskWork.Sent.Wrong.class);
        assertThat(lead.send(Staff.PARTNER, "answer-partner", Answers.of("interested", "no")))
                .isInstanceOf(DeskWork.Sent.Wrong.class);

        lead.does(Staff.PARTNER, "answer-partner", Answers.of("interested", "no", "declined", "Te vroeg"));
        PartnerRequest.Answer answer = only(Staff.CASE_LEAD, lead).answer();
        assertThat(answer.interested()).isFalse();
        assertThat(answer.text()).isEqualTo("Te vroeg");
        assertThat(answer.money()).isNull();
    }

    @Test
    default void sameQuestionIsNotAskedTwiceBeforeItsAnswer() {
        LeadCase lead = needsCapital().acts(Staff.CASE_LEAD, "ask-financing", ASK);
        assertThatThrownBy(() -> lead.acts(Staff.COLLEAGUE, "ask-financing", ASK))
                .hasMessageContaining("partner.error.asked-already");
        lead.waitsFor("own-region", "search-own-region@bom", "answer-partner@invest-nl");

        lead.does(Staff.PARTNER, "answer-partner", INTERESTED)
                .acts(Staff.COLLEAGUE, "ask-financing", ASK)
                .waitsFor("own-region", "search-own-region@bom", "read-partner-answer@bom", "answer-partner@invest-nl");
    }

    @Test
    default void instrumentThatWasWithdrawnMeanwhileIsRefusedByName() {
        LeadCase lead = needsCapital();
        Instruments instruments = application().getBean(Instruments.class);
        LocalDate today = LocalDate.now(WorkingDays.ZONE);
        cases().staff.as(Staff.PARTNER, () -> instruments.withdraw("eib-medefinanciering", today));
        try {
            assertThatThrownBy(() -> lead.acts(
                            Staff.CASE_LEAD,
                            "ask-financing",
                            Answers.of("instrument", "eib-medefinanciering", "partner", "invest-nl")))
                    .hasMessageContaining("partner.error.instrument-withdrawn");
            lead.waitsFor("own-region", "search-own-region@bom");
        } finally {
            cases().staff.as(Staff.PARTNER, () -> instruments.restore("eib-medefinanciering"));
        }
    }

    @Test
    default void retainedCapitalThatDiffersFromTheMoneyRecordedIsTakenOnlyOnPurpose() {
        LeadCase lead = Journey.offered(cases().signalled());
        assertThatThrownBy(() -> lead.acts(Staff.CASE_LEAD, "record-funding", money("paid", "31-12-2025", "2.500.000")))
                .hasMessageContaining("provenOn");
        lead.acts(Staff.CASE_LEAD, "record-funding", money("committed", Answers.day(-1), "9.000.000"))
                .acts(Staff.CASE_LEAD, "record-funding", money("committed", Answers.day(-1), "10.000.000"));
        Journey.choosesOffer(lead, "horizon").does(Staff.CASE_LEAD, "follow-milestones", Answers.REALISED);

        DeskWork.Sent sent = lead.send(Staff.CASE_LEAD, "record-realisation", Answers.REALISATION);
        assertThat(sent).isInstanceOf(DeskWork.Sent.Wrong.class);
        assertThat(((DeskWork.Sent.Wrong) sent).result().errors())
                .singleElement()
                .matches(error -> error.messageKey().equals("resolution.error.capital-differs")
                        && ((BigDecimal) error.args().get(0)).compareTo(new BigDecimal("10000000")) == 0);
        lead.does(Staff.CASE_LEAD, "record-realisation", Answers.with(Answers.REALISATION, "capitalChecked", "true"))
                .waitsFor("learning", "record-learning@bom", "update-site@horizon");
    }

    private static Map<String, List<String>> money(String state, String provenOn, String eur) {
        return Answers.of(
                "instrument",
                INSTRUMENT,
                "state",
                state,
                "year",
                "2026",
                "eur",
                eur,
                "provenOn",
                provenOn,
                "evidence",
                "Toezeggingsbrief, dossier 12");
    }

    @Test
    default void nothingIsAskedBeforeTheCompanyConfirmedANeedForCapital() {
        assertThat(Journey.confirmed(cases().signalled()).possibleActions()).doesNotContain("ask-financing");
        assertThat(Journey.articulated(Journey.toPortfolio(cases().signalled()), "capital")
                        .possibleActions())
                .doesNotContain("ask-financing");
        assertThat(needsCapital().possibleActions()).contains("ask-financing");
    }
}
