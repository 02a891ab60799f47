package nl.groeiruimte.cases.comparison;

import static nl.groeiruimte.cases.comparison.TestSites.TODAY;
import static nl.groeiruimte.cases.comparison.TestSites.UNKNOWN;
import static nl.groeiruimte.cases.comparison.TestSites.site;
import static nl.groeiruimte.cases.comparison.TestSites.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.fact.Upkeep;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteFacts;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

/**
 * One request of each kind, with the decision tables as they stand, to check by hand. The company makes semiconductors;
 * today is 4 May 2026. Points are the weights of the parts that count, scaled to 100, times the share that a site
 * earns.
 */
class WorkedExamplesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Measurer MEASURER = new Measurer(List.of("semiconductors", "photonics", "process"));
    private static final Proximity PROXIMITY = new Proximity(MEASURER, (company, site) -> number(
                    "technology-proximity",
                    Map.of("company", company, "site", site, "same", company.equals(site)),
                    "proximity")
            .doubleValue());

    /**
     * Weights of 15, 10, 15, 15, 20, 10 and 5 count, 90 together: 17, 11, 17, 17, 22, 11 and 5 points. Photonics is
     * half way to semiconductors. 6 500 m2 is 1.3 times the minimum: 0.8; and 0.8125 of the wish. Free now is more than
     * a year early. A rent of € 150 lies half way between € 250 and € 50.
     */
    @Test
    void space() {
        RankedSite site = best(
                "space",
                Map.of("neededBy", "2028-03-01", "floorAreaMin", 5_000, "floorAreaWish", 8_000, "quay", "wished"),
                site(
                        "a",
                        "bom",
                        SiteFacts.builder()
                                .known(Fact.FLOOR_AREA, upTo(6_500))
                                .known(Fact.QUAY, true)
                                .known(Fact.AVAILABLE_FROM, TODAY)
                                .known(Fact.RENT, new AmountRange(BigDecimal.valueOf(150), null))
                                .build(),
                        confirmed(TODAY),
                        "photonics"));
        assertThat(site.verdict()).isEqualTo(Verdict.FITS);
        assertThat(points(site))
                .containsExactlyEntriesOf(ordered(
                        "technology",
                        9,
                        "clustering",
                        0,
                        "facilities",
                        17,
                        "timing",
                        17,
                        "room",
                        18,
                        "price",
                        6,
                        "freshness",
                        5));
        assertThat(site.score().points()).isEqualTo(72);
    }

    /**
     * 4 MW now and 12 MW from 1 September 2027, needed two months later: fits by that day. Weights of 10, 5, 35, 20, 10
     * and 5 count, 85 together: 12, 6, 41, 23, 12 and 6 points. 12 MW is one and a half times the minimum, and the
     * wish. 61 days of a year to spare: 0.584 of 23. Nothing is known of price and nobody confirmed it.
     */
    @Test
    void energy() {
        RankedSite site = best(
                "energy",
                Map.of("neededBy", "2027-11-01", "demandMwMin", 8, "demandMwWish", 12),
                site("a", "bom", power("2027-09-01"), "photonics"));
        assertThat(site.verdict()).isEqualTo(Verdict.FITS_BY);
        assertThat(points(site))
                .containsExactlyEntriesOf(ordered(
                        "technology", 6, "clustering", 0, "power", 41, "timing", 13, "price", 0, "freshness", 0));
    }

    /** The same power on 1 January 2028 comes 61 days late: a near miss, and on 1 June 2028 it fails. */
    @Test
    void energyThatComesLate() {
        Map<String, Object> request = Map.of("neededBy", "2027-11-01", "demandMwMin", 8);
        RankedSite late = best("energy", request, site("a", "bom", power("2028-01-01")));
        assertThat(late.verdict()).isEqualTo(Verdict.NEAR_MISS);
        assertThat(late.needs().get(1).daysLate()).isEqualTo(61);
        assertThat(best("energy", request, site("a", "bom", power("2028-06-01")))
                        .verdict())
                .isEqualTo(Verdict.FAILS);
    }

    /**
     * 50 jobs of level hbo: 4 000 such people around are enough, and 0.8 of a hundred for each job. Weights of 15, 15,
     * 35, 5 and 10 count, 80 together: 19, 19, 44, 6 and 12 points. Confirmed four months ago earns half.
     */
    @Test
    void talent() {
        RankedSite site = best(
                "talent",
                Map.of("jobsHbo", 50),
                site(
                        "a",
                        "bom",
                        SiteFacts.builder()
                                .known(Fact.TALENT_HBO, BigDecimal.valueOf(4_000))
                                .known(Fact.RENT, new AmountRange(BigDecimal.valueOf(50), null))
                                .build(),
                        confirmed(TODAY.minusMonths(4)),
                        "semiconductors"));
        assertThat(site.verdict()).isEqualTo(Verdict.FITS);
        assertThat(points(site))
                .containsExactlyEntriesOf(
                        ordered("technology", 19, "clustering", 0, "talent", 35, "price", 6, "freshness", 6));
    }

    /**
     * 25 people for 60 jobs: the site does not fit, and a quarter of a percent of a hundred for each job earns no
     * point.
     */
    @Test
    void talentThatFallsShort() {
        RankedSite site = best(
                "talent",
                Map.of("jobsHbo", 60),
                site(
                        "a",
                        "bom",
                        SiteFacts.builder()
                                .known(Fact.TALENT_HBO, BigDecimal.valueOf(25))
                                .build(),
                        confirmed(TODAY),
                        "semiconductors"));
        assertThat(site.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(site.needs().get(0).gap()).isEqualTo("35");
        assertThat(points(site)).containsEntry("talent", 0);
    }

    /**
     * Weights of 25, 20, 5 and 5 count, 55 together: 46, 36, 9 and 9 points. Five other sites around are a whole
     * cluster.
     */
    @Test
    void capital() {
        Site[] sites = Stream.concat(
                        Stream.of(site("a", "bom", UNKNOWN, confirmed(TODAY), "photonics")),
                        IntStream.range(0, 5).mapToObj(i -> site("other-" + i, "bom", UNKNOWN, "semiconductors")))
                .toArray(Site[]::new);
        RankedSite site = ranked("capital", Map.of("amountEur1", 5_000_000), sites).stream()
                .filter(ranked -> ranked.code().equals("a"))
                .findFirst()
                .orElseThrow();
        assertThat(site.verdict()).isEqualTo(Verdict.TO_ASK);
        assertThat(points(site))
                .containsExactlyEntriesOf(ordered("technology", 23, "clustering", 36, "price", 0, "freshness", 9));
    }

    /**
     * All 100 homes are there. Weights of 10, 10, 10, 15 and 10 count, 55 together: 18, 18, 18, 28 and 18 points. A
     * price of ground of € 350 lies half way between € 600 and € 100.
     */
    @Test
    void housingAndAccess() {
        RankedSite site = best(
                "housing-access",
                Map.of("homes", 100),
                site(
                        "a",
                        "bom",
                        SiteFacts.builder()
                                .known(Fact.HOMES_AVAILABLE, BigDecimal.valueOf(100))
                                .known(Fact.PURCHASE, new AmountRange(BigDecimal.valueOf(350), BigDecimal.valueOf(400)))
                                .build(),
                        confirmed(TODAY),
                        "semiconductors"));
        assertThat(points(site))
                .containsExactlyEntriesOf(
                        ordered("technology", 18, "clustering", 0, "facilities", 18, "price", 14, "freshness", 18));
    }

    private static SiteFacts power(String from) {
        return SiteFacts.builder()
                .known(Fact.AVAILABLE_FROM, TODAY)
                .known(Fact.DEMAND, BigDecimal.valueOf(4))
                .expect(Fact.DEMAND, BigDecimal.valueOf(12), LocalDate.parse(from), Provenance.NONE)
                .build();
    }

    private static Upkeep confirmed(LocalDate on) {
        return new Upkeep(on, "Mila", null, 1, 1);
    }

    private static RankedSite best(String kind, Map<String, Object> request, Site site) {
        return ranked(kind, request, site).get(0);
    }

    private static List<RankedSite> ranked(String kind, Map<String, Object> request, Site... sites) {
        Map<String, Integer> weights = Stream.of(ScorePart.values())
                .map(ScorePart::code)
                .collect(Collectors.toMap(part -> part, part -> number("match-weights", Map.of("kind", kind), part)
                        .intValue()));
        return new Comparison(
                        RequestNeeds.of(Map.of(kind, FormValues.of(request))),
                        Set.of("semiconductors"),
                        "oost-nl",
                        TODAY,
                        Weights.ofCodes(weights),
                        PROXIMITY)
                .compare(Stream.of(sites).map(MEASURER::of).toList(), sites.length)
                .best();
    }

    private static Number number(String table, Map<String, Object> inputs, String output) {
        return ENGINE.evaluateDecisionTable(
                        ENGINE.parseDecision(
                                table, WorkedExamplesTest.class.getResourceAsStream("/bpmn/" + table + ".dmn")),
                        inputs)
                .getSingleResult()
                .getEntry(output);
    }

    private static Map<String, Integer> points(RankedSite site) {
        Map<String, Integer> points = new LinkedHashMap<>();
        site.score().parts().forEach(part -> points.put(part.name(), part.points()));
        return points;
    }

    private static Map<String, Integer> ordered(Object... pairs) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return ordered;
    }
}
