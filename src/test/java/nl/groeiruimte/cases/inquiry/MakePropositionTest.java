package nl.groeiruimte.cases.inquiry;

import static nl.groeiruimte.cases.comparison.TestSites.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.blindprofile.BlindProfile;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.SiteFacts;
import nl.groeiruimte.supply.site.Sites;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a region offers: a site that is ranked and known, with a price that says what it is for. */
class MakePropositionTest {

    private final Sites sites = mock(Sites.class);
    private final OfferedSites offered = new OfferedSites(
            sites,
            mock(Inquiries.class),
            Messages.source(),
            Clock.fixed(Instant.parse("2026-10-01T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void sitesThatFitTheProfileBestComeFirstWithTheirVerdict() {
        when(sites.ofAgency("bom"))
                .thenReturn(List.of(
                        site("small", "bom", floor(900)),
                        site("unknown", "bom", SiteFacts.UNKNOWN),
                        site("large", "bom", floor(9_000))));

        assertThat(offered.options("bom", profile()))
                .extracting(option -> option.label().nl())
                .containsExactly(
                        "Naam van large (Nijmegen) – past misschien: vloeroppervlak, 5.000 tot 10.000\u00a0m² "
                                + "gevraagd, hier 9.000\u00a0m²",
                        "Naam van unknown (Nijmegen) – onbekend",
                        "Naam van small (Nijmegen) – past niet");
    }

    @Test
    void whatTheSupplyKnowsFillsTheOfferAndWhatItDoesNotKnowEmptiesIt() {
        when(sites.find("large"))
                .thenReturn(Optional.of(site(
                        "large",
                        "bom",
                        floor(9_000)
                                .but()
                                .expect(Fact.DEMAND, new BigDecimal("2.5"), LocalDate.of(2028, 1, 1), Provenance.NONE)
                                .known(Fact.PURCHASE, new AmountRange(BigDecimal.valueOf(90), BigDecimal.valueOf(120)))
                                .known(Fact.TALENT_HBO, BigDecimal.valueOf(5_200))
                                .build())));

        assertThat(offered.facts("bom", "large"))
                .containsEntry("floorAreaM2", BigDecimal.valueOf(9_000))
                .containsEntry("powerMw", new BigDecimal("2.5"))
                .containsEntry("plotAreaM2", null)
                .containsEntry("availableFrom", LocalDate.of(2026, 1, 1))
                .containsEntry("peopleHbo", BigDecimal.valueOf(5_200))
                .containsEntry("priceFromEur", BigDecimal.valueOf(90))
                .containsEntry("priceToEur", BigDecimal.valueOf(120))
                .containsEntry("priceUnit", "m2-purchase");
    }

    @Test
    void rentGoesBeforeThePriceOfGround() {
        when(sites.find("both"))
                .thenReturn(Optional.of(site(
                        "both",
                        "bom",
                        floor(9_000)
                                .but()
                                .known(Fact.PURCHASE, new AmountRange(BigDecimal.valueOf(90), BigDecimal.valueOf(120)))
                                .known(Fact.RENT, new AmountRange(null, BigDecimal.valueOf(75)))
                                .build())));
        assertThat(offered.facts("bom", "both"))
                .containsEntry("priceUnit", "m2-year")
                .containsEntry("priceFromEur", null)
                .containsEntry("priceToEur", BigDecimal.valueOf(75));
    }

    @Test
    void everyFieldOfTheOfferButItsConditionsIsFilledAndTakesWhatASiteMayHave() throws IOException {
        Map<String, JsonNode> offer = fields("make-proposition");
        when(sites.find("any")).thenReturn(Optional.of(site("any", "bom", floor(9_000))));
        Set<String> filled = offered.facts("bom", "any").keySet();
        assertThat(filled)
                .isEqualTo(offer.values().stream()
                        .filter(field -> List.of("number", "datetime")
                                        .contains(field.path("type").asString())
                                || field.path("key").asString().equals("priceUnit"))
                        .map(field -> field.path("key").asString())
                        // The day until which a region wants more time is of no site.
                        .filter(key -> !key.equals("answerBy"))
                        .collect(Collectors.toSet()));

        Map<String, JsonNode> site = fields("edit-site");
        Map.of(
                        "plotAreaM2",
                        "plotAreaTo",
                        "floorAreaM2",
                        "floorAreaTo",
                        "powerMw",
                        "demand",
                        "peopleMbo",
                        "talentMbo",
                        "peopleHbo",
                        "talentHbo",
                        "peopleWo",
                        "talentWo",
                        "priceFromEur",
                        "purchaseFrom",
                        "priceToEur",
                        "purchaseTo")
                .forEach((to, from) -> {
                    assertThat(offer.get(to).path("decimalDigits").asInt())
                            .as(to)
                            .isGreaterThanOrEqualTo(
                                    site.get(from).path("decimalDigits").asInt());
                    assertThat(offer.get(to).at("/validate/min").asInt())
                            .as(to)
                            .isLessThanOrEqualTo(
                                    site.get(from).at("/validate/min").asInt());
                    assertThat(offer.get(to).at("/validate/max").asLong())
                            .as(to)
                            .isGreaterThanOrEqualTo(
                                    site.get(from).at("/validate/max").asLong());
                });
    }

    private static Map<String, JsonNode> fields(String form) throws IOException {
        Map<String, JsonNode> fields = new HashMap<>();
        collect(JsonMapper.builder().build().readTree(Files.readString(Path.of("forms", form + ".form"))), fields);
        return fields;
    }

    private static void collect(JsonNode part, Map<String, JsonNode> fields) {
        part.path("components").forEach(field -> {
            fields.put(field.path("key").asString(), field);
            collect(field, fields);
        });
    }

    @Test
    void siteOfAnotherAgencyFillsNothing() {
        when(sites.find("theirs")).thenReturn(Optional.of(site("theirs", "liof", floor(9_000))));
        assertThat(offered.facts("bom", "theirs")).isEmpty();
    }

    private static SiteFacts floor(int squareMetres) {
        return SiteFacts.builder()
                .known(Fact.FLOOR_AREA, new AmountRange(null, BigDecimal.valueOf(squareMetres)))
                .known(Fact.AVAILABLE_FROM, LocalDate.of(2026, 1, 1))
                .build();
    }

    private static BlindProfile.Facts profile() {
        return new BlindProfile.Facts(
                List.of("photonics"),
                "scale-up",
                3,
                "PV30",
                List.of("space"),
                "2028-H1",
                new BlindProfile.Ranges(
                        new Band(BigDecimal.valueOf(5_000), BigDecimal.valueOf(10_000)), null, null, null, null),
                null);
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
        assertThat(MakeProposition.priceErrors(FormValues.of(Map.of("priceFromEur", 90, "priceUnit", "m2-year"))))
                .isEmpty();
    }

    @Test
    void thePriceToIsNotBelowThePriceFrom() {
        assertThat(MakeProposition.priceErrors(
                        FormValues.of(Map.of("priceFromEur", 90, "priceToEur", 80, "priceUnit", "m2-year"))))
                .containsExactly(FieldError.of("priceToEur", "proposition.error.price-order"));
        assertThat(MakeProposition.priceErrors(
                        FormValues.of(Map.of("priceFromEur", 90, "priceToEur", 90, "priceUnit", "m2-year"))))
                .isEmpty();
    }
}
