package nl.groeiruimte.cases.inquiry;

import static nl.groeiruimte.cases.comparison.TestSites.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.OneSite;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.shortlist.Shortlist;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.SiteFacts;
import nl.groeiruimte.supply.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company chooses between offers, so these are judged, each by what the region says of its site. */
class OfferFitTest {

    private static final UUID LEAD = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final Map<String, FormValues> NEEDS = Map.of(
            "talent",
                    FormValues.of(
                            Map.of("jobsHbo", 60, "peopleNeed", "required", "neededBy", LocalDate.of(2028, 3, 1))),
            "energy", FormValues.of(Map.of("demandMwMin", 10, "neededBy", LocalDate.of(2028, 3, 1))));
    private static final SiteFacts FACTS = SiteFacts.builder()
            .known(Fact.TALENT_HBO, BigDecimal.valueOf(5_200))
            .known(Fact.AVAILABLE_FROM, LocalDate.of(2027, 1, 1))
            .expect(Fact.DEMAND, BigDecimal.valueOf(12), LocalDate.of(2028, 1, 1), Provenance.NONE)
            .build();

    private final Requests requests = mock(Requests.class);
    private final Shortlists shortlists = mock(Shortlists.class);
    private final Sites sites = mock(Sites.class);
    private final OfferFit fit = new OfferFit(
            requests, shortlists, sites, Clock.fixed(Instant.parse("2026-10-01T10:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void shortlistWithTheSite() {
        Request request = mock(Request.class);
        when(request.needs()).thenReturn(NEEDS);
        when(requests.current(LEAD)).thenReturn(Optional.of(request));
        Shortlist list = mock(Shortlist.class);
        when(list.sites()).thenReturn(List.of(new OneSite(site("a", "bom", FACTS), TODAY).judged(NEEDS)));
        when(shortlists.latest(LEAD)).thenReturn(Optional.of(list));
    }

    @Test
    void offerThatSaysWhatTheSupplySaysIsJudgedAsTheShortlistDoes() {
        RankedSite judged = judge("a", 12, 5_200, LocalDate.of(2027, 1, 1));
        assertThat(judged.verdict()).isEqualTo(Verdict.FITS_BY);
        assertThat(judged.needs()).isEqualTo(new OneSite(site("a", "bom", FACTS), TODAY).all(NEEDS));
        assertThat(judge("a", null, null, LocalDate.of(2027, 1, 1)).needs()).isEqualTo(judged.needs());
    }

    @Test
    void dayThatIsOfferedLaterThanNeededIsTooLateWhateverTheSupplySays() {
        RankedSite judged = judge("a", 12, 5_200, LocalDate.of(2028, 4, 27));
        assertThat(judged.verdict()).isEqualTo(Verdict.NEAR_MISS);
        assertThat(judged.needs())
                .filteredOn(need -> need.need().equals("available"))
                .extracting(NeedVerdict::gap)
                .containsExactly("57");
    }

    @Test
    void amountsThatAreOfferedCountOverTheSupply() {
        assertThat(judge("a", 4, 5_200, LocalDate.of(2027, 1, 1)).verdict()).isEqualTo(Verdict.FAILS);
        assertThat(judge("a", 12, 50, LocalDate.of(2027, 1, 1)).verdict()).isEqualTo(Verdict.NEAR_MISS);
    }

    @Test
    void siteThatTheShortlistDoesNotNameIsJudgedAsItStands() {
        when(sites.find("b")).thenReturn(Optional.of(site("b", "bom", SiteFacts.UNKNOWN)));
        assertThat(judge("b", 12, 5_200, LocalDate.of(2027, 1, 1)).verdict()).isEqualTo(Verdict.FITS_BY);
        assertThat(judge("b", 12, null, LocalDate.of(2027, 1, 1)).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whoDoesNotReadTheRequestGetsNoVerdict() {
        when(requests.current(LEAD)).thenReturn(Optional.empty());
        assertThat(fit.of(LEAD, List.of(offer("a", 12, 5_200, TODAY)))).isEmpty();
    }

    private RankedSite judge(String site, Integer power, Integer hbo, LocalDate from) {
        Inquiry inquiry = offer(site, power, hbo, from);
        return fit.of(LEAD, List.of(inquiry)).get(inquiry.id());
    }

    private static Inquiry offer(String site, Integer power, Integer hbo, LocalDate from) {
        return new Inquiry(
                UUID.randomUUID(),
                new Inquiry.About(LEAD, "GR-2026-0001", "Code-naam", "oost-nl"),
                "bom",
                UUID.randomUUID(),
                1,
                Inquiry.State.OFFERED,
                new Inquiry.Times(Instant.EPOCH, null, null, null, null, Instant.EPOCH),
                new Inquiry.Proposition(
                        site,
                        null,
                        null,
                        power == null ? null : BigDecimal.valueOf(power),
                        new Inquiry.People(null, hbo, null),
                        null,
                        null,
                        null,
                        from,
                        null),
                null,
                List.of());
    }
}
