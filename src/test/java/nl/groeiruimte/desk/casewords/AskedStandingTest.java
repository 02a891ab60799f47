package nl.groeiruimte.desk.casewords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.cases.disclosure.Disclosure;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.inquiry.InquiryOutcomes;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.platform.web.AgencyNames;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** A region or partner without a task reads who is waited for, or what became of its answer. */
class AskedStandingTest {

    private static final Instant MOMENT = Instant.parse("2026-11-03T09:00:00Z");

    private final AgencyNames names = mock(AgencyNames.class);
    private final Words words = mock(Words.class);
    private final Inquiries inquiries = mock(Inquiries.class);
    private final AskedStanding standing = new AskedStanding(inquiries, Messages.source(), names, words);

    @BeforeEach
    void dutch() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
        when(names.nameOf("bom")).thenReturn("BOM");
        when(words.longDate(any())).thenReturn("3 november 2026");
        when(inquiries.othersStillAsked(any())).thenReturn(new Inquiries.Others(0, null));
    }

    @AfterEach
    void noLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whoAskedReadsForWhoseAnswerWeWait() {
        assertThat(said(column(Inquiry.State.QUESTION, null)))
                .containsExactly("U stelde op 3 november 2026 een vraag. Wij wachten op BOM;"
                        + " met het antwoord komt de taak terug bij wie de vraag stelde.");
        assertThat(standing.of("bom", List.of(), List.of(disclosure(Disclosure.State.REQUESTED)), List.of()))
                .containsExactly("Uw regio vroeg op 3 november 2026 welk bedrijf het is. Wij wachten op BOM; het "
                        + "besluit komt bij wie het vroeg.");
    }

    @Test
    void whoOfferedReadsThatTheCompanyChoosesAndThenWhatItChoseAndWhy() {
        assertThat(said(column(Inquiry.State.OFFERED, null)))
                .containsExactly(
                        "Uw regio bood op 3 november 2026 een locatie aan. Nu kiest het bedrijf; u krijgt bericht.");
        assertThat(said(column(Inquiry.State.OFFERED, told("not-chosen", "power", "speed"))))
                .containsExactly("Het bedrijf koos op 3 november 2026 een andere mogelijkheid dan uw aanbod. Waar het "
                        + "bedrijf op lette: stroom, snelheid.");
        assertThat(said(column(Inquiry.State.OFFERED, told("ended"))))
                .containsExactly("Het bedrijf trok zich op 3 november 2026 terug. De casus stopt.");
    }

    @Test
    void whoOfferedReadsForHowManyOthersWeWaitAndUntilWhenBeforeTheCompanyChooses() {
        when(inquiries.othersStillAsked(any())).thenReturn(new Inquiries.Others(2, LocalDate.of(2026, 12, 10)));
        when(words.longDate(LocalDate.of(2026, 12, 10))).thenReturn("10 december 2026");

        assertThat(said(column(Inquiry.State.OFFERED, null)))
                .containsExactly("Uw regio bood op 3 november 2026 een locatie aan; BOM wacht nog op 2 andere "
                        + "regio’s, uiterlijk tot 10 december 2026. Daarna kiest het bedrijf; u krijgt "
                        + "bericht.");
    }

    @Test
    void whatIsStillToBeAnsweredIsATaskAndNoSentence() {
        assertThat(said(column(Inquiry.State.ASKED, null))).isEmpty();
        assertThat(standing.of("bom", List.of(), List.of(disclosure(Disclosure.State.REFUSED)), List.of()))
                .isEmpty();
    }

    @Test
    void partnerReadsWhetherItsAnswerWasRead() {
        assertThat(standing.of("bom", List.of(), List.of(), List.of(answered(null), answered(MOMENT))))
                .containsExactly(
                        "U antwoordde op 3 november 2026. BOM gaat uw antwoord lezen.",
                        "BOM las uw antwoord op 3 november 2026.");
    }

    private List<String> said(Propositions.Column column) {
        return standing.of("bom", List.of(column), List.of(), List.of());
    }

    private static Propositions.Column column(Inquiry.State state, InquiryOutcomes.LastOutcome told) {
        List<Inquiry.Message> messages =
                List.of(new Inquiry.Message("question", "Mag het hoger?", null, "Mila", "horizon", MOMENT));
        return new Propositions.Column(
                new Inquiry(
                        UUID.randomUUID(),
                        new Inquiry.About(UUID.randomUUID(), "GR-2026-0001", "Kiekendief", "bom"),
                        "horizon",
                        UUID.randomUUID(),
                        1,
                        state,
                        new Inquiry.Times(MOMENT, null, null, null, null, MOMENT),
                        null,
                        null,
                        messages),
                "Horizon",
                null,
                null,
                List.of(),
                true,
                told);
    }

    private static InquiryOutcomes.LastOutcome told(String outcome, String... reasons) {
        return new InquiryOutcomes.LastOutcome(UUID.randomUUID(), outcome, List.of(reasons), null, MOMENT);
    }

    private static Disclosure disclosure(Disclosure.State state) {
        return new Disclosure(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "horizon",
                state,
                new Disclosure.Question("", "Mila", MOMENT),
                new Disclosure.Answer(null, null, null),
                null,
                null,
                List.of());
    }

    private static PartnerRequest answered(Instant read) {
        return new PartnerRequest(
                UUID.randomUUID(),
                "bom",
                "GR-2026-0001",
                "Kiekendief",
                "invest-nl",
                null,
                new PartnerRequest.Question("financing", "Kan het?", "Lotte", MOMENT, null),
                new PartnerRequest.Answer("yes", "Ja", null, MOMENT, read, null, null));
    }
}
