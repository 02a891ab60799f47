package nl.groeiruimte.proposition;

import static nl.groeiruimte.fit.TestSites.site;
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

import org.junit.jupiter.api.Test;

import nl.groeiruimte.form.FieldError;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.form.Option;
import nl.groeiruimte.profile.Band;
import nl.groeiruimte.profile.BlindProfile;
import nl.groeiruimte.supply.AmountRange;
import nl.groeiruimte.supply.Fact;
import nl.groeiruimte.supply.Provenance;
import nl.groeiruimte.supply.SiteFacts;
import nl.groeiruimte.supply.Sites;
import nl.groeiruimte.support.Messages;

/** What a region offers: a site that is ranked and known, with a price that says what it is for. */
class MakePropositionTest {

    private final Sites sites = mock(Sites.class);
    private final OfferedSites offered = new OfferedSites(sites, mock(Inquiries.class), Messages.source(),
            Clock.fixed(Instant.parse("2026-10-01T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void sitesThatFitTheProfileBestComeFirstWithTheirVerdict() {
        when(sites.ofAgency("bom")).thenReturn(List.of(site("small", "bom", floor(900)), site("unknown", "bom", SiteFacts.UNKNOWN),
                site("large", "bom", floor(9_000))));

        assertThat(offered.options("bom", profile())).extracting(Option::labelNl).containsExactly(
                "Naam van large (Nijmegen) – past", "Naam van unknown (Nijmegen) – onbekend", "Naam van small (Nijmegen) – past niet");
    }

    @Test
    void whatTheSupplyKnowsFillsTheOfferAndWhatItDoesNotKnowEmptiesIt() {
        when(sites.find("large")).thenReturn(Optional.of(site("large", "bom", floor(9_000).but()
                .expect(Fact.DEMAND, new BigDecimal("2.5"), LocalDate.of(2028, 1, 1), Provenance.NONE).build())));

        assertThat(offered.facts("bom", "large")).containsEntry("floorAreaM2", BigDecimal.valueOf(9_000))
                .containsEntry("powerMw", new BigDecimal("2.5")).containsEntry("plotAreaM2", null)
                .containsEntry("availableFrom", LocalDate.of(2026, 1, 1));
    }

    @Test
    void siteOfAnotherAgencyFillsNothing() {
        when(sites.find("theirs")).thenReturn(Optional.of(site("theirs", "liof", floor(9_000))));
        assertThat(offered.facts("bom", "theirs")).isEmpty();
    }

    private static SiteFacts floor(int squareMetres) {
        return SiteFacts.builder().known(Fact.FLOOR_AREA, new AmountRange(null, BigDecimal.valueOf(squareMetres)))
                .known(Fact.AVAILABLE_FROM, LocalDate.of(2026, 1, 1)).build();
    }

    private static BlindProfile.Facts profile() {
        return new BlindProfile.Facts(List.of("photonics"), "scale-up", 3, "PV30", List.of("space"), "2028-H1",
                new Band(BigDecimal.valueOf(5_000), BigDecimal.valueOf(10_000)), null, null, null, null, null);
    }

    @Test
    void anOfferNeedsNoPrice() {
        assertThat(MakeProposition.priceErrors(FormValues.empty())).isEmpty();
    }

    @Test
    void aPriceNeedsAUnit() {
        assertThat(MakeProposition.priceErrors(FormValues.of(Map.of("priceToEur", 90))))
                .containsExactly(FieldError.of("priceUnit", "proposition.error.price-unit"));
    }

    @Test
    void oneEndOfAPriceIsEnough() {
        assertThat(MakeProposition.priceErrors(FormValues.of(Map.of("priceFromEur", 90, "priceUnit", "m2-year")))).isEmpty();
    }

    @Test
    void thePriceToIsNotBelowThePriceFrom() {
        assertThat(MakeProposition.priceErrors(
                FormValues.of(Map.of("priceFromEur", 90, "priceToEur", 80, "priceUnit", "m2-year"))))
                .containsExactly(FieldError.of("priceToEur", "proposition.error.price-order"));
        assertThat(MakeProposition.priceErrors(
                FormValues.of(Map.of("priceFromEur", 90, "priceToEur", 90, "priceUnit", "m2-year")))).isEmpty();
    }
}
