package nl.groeiruimte.cases.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.comparison.TestSites;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.PartView;
import nl.groeiruimte.platform.form.TestCatalogue;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.SiteFacts;
import nl.groeiruimte.supply.site.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A growth that is there before the place is, is asked about before it is believed. */
class RecordRealisationTest {

    private static final TaskContext TASK = new TaskContext("t", "record-realisation", UUID.randomUUID(), null, null);
    private static final UUID INQUIRY = UUID.randomUUID();
    private static final LocalDate DECIDED = LocalDate.of(2027, 3, 1);
    private static final LocalDate FREE = LocalDate.of(2029, 5, 1);

    private final Resolutions resolutions = mock(Resolutions.class);
    private final Inquiries inquiries = mock(Inquiries.class);
    private final Sites sites = mock(Sites.class);
    private final Leads leads = mock(Leads.class);
    private final RecordRealisation work =
            new RecordRealisation(null, new ChosenPlace(resolutions, inquiries, sites), null, leads, null, null, null);

    @ParameterizedTest
    @CsvSource({"start-up, true", "scale-up, false", "grown-up, false"})
    void onlyAStartUpIsAskedWhetherItBecameAScaleUp(String stage, boolean asked) {
        Lead lead = mock(Lead.class);
        when(lead.company()).thenReturn(new Lead.Company(stage, 3, List.of(), true, true, "no", "PV30"));
        when(leads.find(TASK.leadId())).thenReturn(Optional.of(lead));

        assertThat(TestCatalogue.ofTheProduct()
                        .form(work.form())
                        .view(work.options(TASK), Locale.forLanguageTag("nl"))
                        .parts())
                .filteredOn(part -> part.isField() && part.key().equals("becameScaleUp"))
                .extracting(PartView::isShown)
                .containsExactly(asked);
    }

    @Test
    void dayBeforeTheOfferedPlaceIsFreeIsAsked() {
        choseTheOffer();
        assertThat(work.check(TASK, on(FREE.minusDays(1))))
                .containsExactly(FieldError.of("realisedOn", "resolution.error.before-available", FREE));
        assertThat(work.check(TASK, on(FREE))).isEmpty();
    }

    @Test
    void dayBeforeTheOwnSiteIsFreeIsAskedToo() {
        chose(new Resolution.Choice("own-region", null, "a", null, List.of(), "", DECIDED, Instant.EPOCH));
        when(sites.find("a"))
                .thenReturn(Optional.of(TestSites.site(
                        "a",
                        "bom",
                        SiteFacts.builder().known(Fact.AVAILABLE_FROM, FREE).build())));
        assertThat(work.check(TASK, on(DECIDED)))
                .containsExactly(FieldError.of("realisedOn", "resolution.error.before-available", FREE));
    }

    @Test
    void dayBeforeTheCompanyChoseIsAsked() {
        chose(new Resolution.Choice("own-region", null, "a", null, List.of(), "", DECIDED, Instant.EPOCH));
        when(sites.find("a")).thenReturn(Optional.of(TestSites.site("a", "bom", SiteFacts.UNKNOWN)));
        assertThat(work.check(TASK, on(DECIDED.minusDays(1))))
                .containsExactly(FieldError.of("realisedOn", "resolution.error.before-choice", DECIDED));
        assertThat(work.check(TASK, on(DECIDED))).isEmpty();
    }

    @Test
    void whoSaysThatTheDayIsRightIsBelieved() {
        choseTheOffer();
        assertThat(work.check(TASK, FormValues.of(Map.of("realisedOn", DECIDED, "dateChecked", true))))
                .isEmpty();
    }

    private void choseTheOffer() {
        chose(new Resolution.Choice("proposition", INQUIRY, "a", null, List.of(), "", DECIDED, Instant.EPOCH));
        Inquiry inquiry = mock(Inquiry.class);
        when(inquiry.proposition())
                .thenReturn(new Inquiry.Proposition(
                        "a", null, null, null, Inquiry.People.UNKNOWN, null, null, null, FREE, null));
        when(inquiries.find(INQUIRY)).thenReturn(Optional.of(inquiry));
    }

    private void chose(Resolution.Choice choice) {
        when(resolutions.choices(TASK.leadId())).thenReturn(List.of(choice));
    }

    private static FormValues on(LocalDate day) {
        return FormValues.of(Map.of("realisedOn", day));
    }
}
