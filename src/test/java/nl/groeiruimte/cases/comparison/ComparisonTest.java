package nl.groeiruimte.cases.comparison;

import static nl.groeiruimte.cases.comparison.TestSites.NEEDED;
import static nl.groeiruimte.cases.comparison.TestSites.TODAY;
import static nl.groeiruimte.cases.comparison.TestSites.UNKNOWN;
import static nl.groeiruimte.cases.comparison.TestSites.compare;
import static nl.groeiruimte.cases.comparison.TestSites.facts;
import static nl.groeiruimte.cases.comparison.TestSites.judge;
import static nl.groeiruimte.cases.comparison.TestSites.site;
import static nl.groeiruimte.cases.comparison.TestSites.space;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteFacts;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String OWN = "oost-nl";
    private static final Map<String, FormValues> HALL = space(Map.of("floorAreaMin", 10_000));

    @Test
    void hardNeedsExclude() {
        assertThat(judge(HALL, site("a", OWN, facts(5_000, null, TODAY), "photonics"))
                        .verdict())
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void sitesComeInTheOrderOfWhatCanBeDoneNext() {
        assertThat(codes(
                        HALL,
                        site("unknown", "bom", facts(null, null, TODAY), "photonics"),
                        site("failing", "bom", facts(1, null, TODAY), "photonics"),
                        site("near", "bom", facts(9_000, null, TODAY), "photonics"),
                        site("later", "bom", facts(10_000, null, TODAY.plusDays(1))),
                        site("fitting", "bom", facts(10_000, null, TODAY))))
                .containsExactly("fitting", "later", "near", "unknown", "failing");
    }

    @Test
    void knownFailureOutweighsAnUnknown() {
        assertThat(judge(
                                space(Map.of("floorAreaMin", 10_000, "plotAreaMin", 10_000)),
                                site("a", OWN, facts(1, null, null)))
                        .verdict())
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void wishesOnlyScore() {
        Map<String, FormValues> wish = space(Map.of("floorAreaMin", 10_000, "floorAreaWish", 20_000));
        List<RankedSite> sites = List.of(
                judge(wish, site("a", OWN, facts(10_000, null, TODAY))),
                judge(wish, site("b", OWN, facts(20_000, null, TODAY))));
        assertThat(sites).extracting(RankedSite::verdict).containsOnly(Verdict.FITS);
        assertThat(sites.get(1).score().points())
                .isGreaterThan(sites.get(0).score().points());
    }

    @Test
    void withinAVerdictTheScoreCountsThenTheCode() {
        assertThat(codes(
                        HALL,
                        site("c", "bom", UNKNOWN),
                        site("b", "bom", UNKNOWN),
                        site("e", "bom", UNKNOWN, "photonics")))
                .containsExactly("e", "b", "c");
    }

    @Test
    void ownRegionThatHadNoPlaceIsPutAsideBehindAllOthers() {
        assertThat(codes(
                        HALL,
                        site("own", OWN, facts(10_000, null, TODAY), "photonics"),
                        site("failing", "bom", facts(1, null, TODAY)),
                        site("unknown", "bom", UNKNOWN)))
                .containsExactly("unknown", "failing", "own");
    }

    @Test
    void aSiteWithoutThePeopleAskedForDoesNotFitHoweverMuchRoomItHas() {
        Map<String, FormValues> request = Map.of(
                "talent", FormValues.of(Map.of("jobsHbo", 60)), "energy", FormValues.of(Map.of("demandMwMin", 2)));
        assertThat(codes(
                        request,
                        site("few", "bom", power(25), "photonics"),
                        site("unknown", "bom", facts(null, "2", TODAY)),
                        site("many", "bom", power(6_000))))
                .containsExactly("many", "unknown", "few");
        assertThat(judge(request, site("few", "bom", power(25))).verdict()).isEqualTo(Verdict.FAILS);
        assertThat(judge(request, site("unknown", "bom", facts(null, "2", TODAY)))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void requestWithoutAHardNeedForSitesIsToAskEverywhere() {
        assertThat(judge(
                                Map.of("capital", FormValues.of(Map.of("ownMeansEur", 10))),
                                site("a", OWN, facts(1, "1", TODAY)))
                        .verdict())
                .isEqualTo(Verdict.TO_ASK);
    }

    @Test
    void onlyTheBestAreKeptButAllAreCounted() {
        Site[] sites = IntStream.range(0, 30)
                .mapToObj(i -> site("s%02d".formatted(i), "bom", facts(10_000 + i * 100, null, NEEDED)))
                .toArray(Site[]::new);
        ComparisonResult all = compare(HALL, sites);
        ComparisonResult few = TestSites.comparison(HALL)
                .compare(Stream.of(sites).map(TestSites.MEASURER::of).toList(), 4);
        assertThat(few.best()).isEqualTo(all.best().subList(0, 4));
        assertThat(few.whole()).isEqualTo(all.whole()).isEqualTo(new Tally.Split(0, 30, 0, 0, 0, 0));
    }

    @Test
    void someNearMissesAreToldHoweverManySitesMayFit() {
        Stream<Site> open = IntStream.range(0, 40).mapToObj(i -> site("s%02d".formatted(i), "bom", UNKNOWN));
        Stream<Site> near = IntStream.range(0, 5)
                .mapToObj(i -> site("n%d".formatted(i), i == 3 ? OWN : "bom", facts(9_500, null, NEEDED)));
        ComparisonResult outcome = TestSites.comparison(HALL)
                .compare(Stream.concat(open, near).map(TestSites.MEASURER::of).toList(), 20);
        assertThat(outcome.best()).hasSize(20).extracting(RankedSite::code).startsWith("n0", "n1", "n2", "n4", "s00");
        assertThat(outcome.whole().nearMisses()).isEqualTo(5);
    }

    @Test
    void eachNeedTellsWhatItAloneDecides() {
        Map<String, FormValues> request = Map.of(
                "space",
                FormValues.of(Map.of("floorAreaMin", 10_000)),
                "energy",
                FormValues.of(Map.of("demandMwMin", 2)));
        ComparisonResult outcome = compare(
                request,
                site("a", OWN, facts(9_500, "2", TODAY)),
                site("b", OWN, facts(1, "2", TODAY)),
                site("c", OWN, UNKNOWN));
        Tally floor = outcome.tallies().stream()
                .filter(tally -> tally.need().equals("floor-area"))
                .findFirst()
                .orElseThrow();
        assertThat(floor.each()).isEqualTo(new Tally.Split(0, 0, 0, 1, 1, 1));
        assertThat(floor.alone()).isEqualTo(new Tally.Split(0, 0, 0, 0, 1, 1));
        assertThat(floor.furthestGap()).isEqualTo("500");
        assertThat(outcome.whole()).isEqualTo(new Tally.Split(0, 0, 0, 1, 1, 1));
    }

    @Test
    void aNearMissOfWhichAnotherNeedIsUnknownIsCountedApart() {
        ComparisonResult outcome = compare(
                space(Map.of("floorAreaMin", 10_000, "hallHeightMin", 8)), site("a", OWN, facts(9_500, null, TODAY)));
        assertThat(outcome.whole()).isEqualTo(new Tally.Split(0, 0, 0, 1, 0, 0));
        assertThat(outcome.nearMissesOpen()).isEqualTo(1);
        assertThat(outcome.byArea().get(ComparisonResult.WHOLE))
                .as("no site there can fit as it is")
                .containsEntry("oost-nl", Verdict.NEAR_MISS);
        assertThat(outcome.tallies()).extracting(Tally::need).containsExactly("available", "floor-area", "hall-height");
        assertThat(outcome.tallies())
                .allMatch(tally -> tally.alone().sum() == 0)
                .allMatch(tally -> tally.furthestGap() == null);
    }

    private static SiteFacts power(int people) {
        return facts(null, "2", TODAY)
                .but()
                .known(Fact.TALENT_HBO, BigDecimal.valueOf(people))
                .build();
    }

    private static List<String> codes(Map<String, FormValues> request, Site... sites) {
        return compare(request, sites).best().stream().map(RankedSite::code).toList();
    }
}
