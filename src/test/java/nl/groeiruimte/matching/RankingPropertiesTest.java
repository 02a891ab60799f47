package nl.groeiruimte.matching;

import static nl.groeiruimte.matching.TestSites.NEEDED;
import static nl.groeiruimte.matching.TestSites.TODAY;
import static nl.groeiruimte.matching.TestSites.site;
import static nl.groeiruimte.matching.TestSites.space;
import static nl.groeiruimte.matching.TestSites.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import nl.groeiruimte.supply.Fact;
import nl.groeiruimte.supply.Site;
import nl.groeiruimte.supply.SiteFacts;

/** Rules that hold for every request and every supply; tried on many drawn with a fixed seed. */
class RankingPropertiesTest {

    private static final int EXAMPLES = 2_000;

    @Test
    void tighteningAHardNeedNeverAddsASite() {
        forAll(random -> {
            Map<String, Object> request = request(random);
            Site site = anySite(random, "a");
            Verdict before = verdict(request, site);
            int floor = ((Number) request.get("floorAreaMin")).intValue();
            request.put("floorAreaMin", floor + random.nextInt(10_000));
            assertThat(verdict(request, site)).isGreaterThanOrEqualTo(before);
        });
    }

    @Test
    void addingAHardNeedNeverAddsASite() {
        forAll(random -> {
            Map<String, Object> request = request(random);
            Site site = anySite(random, "a");
            Verdict before = verdict(request, site);
            request.put("quay", "required");
            assertThat(verdict(request, site)).isGreaterThanOrEqualTo(before);
        });
    }

    @Test
    void addingAWishNeverChangesAVerdict() {
        forAll(random -> {
            Map<String, Object> request = request(random);
            request.remove("plotAreaWish");
            Site site = anySite(random, "a");
            Verdict before = verdict(request, site);
            request.put("plotAreaWish", 1 + random.nextInt(20_000));
            assertThat(verdict(request, site)).isEqualTo(before);
        });
    }

    @Test
    void unknownNeverBeatsTheSameValueKnownToFit() {
        forAll(random -> {
            Map<String, Object> request = request(random);
            SiteFacts facts = anyFacts(random);
            int enough = Math.max(((Number) request.get("floorAreaMin")).intValue(), 1);
            Site known = site("z", "bom", withFloor(facts, enough), "photonics");
            Site unknown = site("a", "bom", withFloor(facts, null), "photonics");
            List<RankedSite> ranked = ranking(request).rank(List.of(unknown, known));
            RankedSite asKnown = ranked.stream().filter(ranking -> ranking.code().equals("z")).findFirst().orElseThrow();
            RankedSite asUnknown = ranked.stream().filter(ranking -> ranking.code().equals("a")).findFirst().orElseThrow();
            assertThat(asKnown.verdict()).isLessThanOrEqualTo(asUnknown.verdict());
            assertThat(asKnown.score().points()).isGreaterThanOrEqualTo(asUnknown.score().points());
        });
    }

    @Test
    void orderOfTheSitesDoesNotMatter() {
        forAll(random -> {
            Map<String, Object> request = request(random);
            List<Site> sites = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                sites.add(anySite(random, "s" + i));
            }
            List<RankedSite> ranked = ranking(request).rank(sites);
            Collections.shuffle(sites, random);
            assertThat(ranking(request).rank(sites)).isEqualTo(ranked);
        });
    }

    @Test
    void countsAddUpToAllSites() {
        forAll(random -> {
            List<Site> sites = List.of(anySite(random, "a"), anySite(random, "b"), anySite(random, "c"));
            Shortlist.Counts counts = Shortlist.Counts.of(ranking(request(random)).rank(sites));
            assertThat(counts.sites()).isEqualTo(3)
                    .isEqualTo(counts.fitting() + counts.unknown() + counts.nearMisses() + counts.excluded());
        });
    }

    @Test
    void nearMissFitsWhenItsGapIsFilled() {
        forAll(random -> {
            Map<String, Object> request = request(random);
            SiteFacts facts = anyFacts(random);
            ranking(request).judge(site("a", "bom", facts)).needs().stream()
                    .filter(need -> need.need().equals("floor-area") && need.verdict() == Verdict.NEAR_MISS)
                    .forEach(near -> {
                        int filled = facts.number(Fact.FLOOR_AREA).intValueExact() + new BigDecimal(near.gap()).intValueExact();
                        assertThat(ranking(request).judge(site("a", "bom", withFloor(facts, filled))).needs())
                                .filteredOn(need -> need.need().equals("floor-area") && need.hard() == near.hard())
                                .extracting(NeedVerdict::verdict).containsOnly(Verdict.FITS);
                    });
        });
    }

    private static void forAll(Consumer<Random> property) {
        Random random = new Random(20260504);
        for (int i = 0; i < EXAMPLES; i++) {
            property.accept(random);
        }
    }

    private static Ranking ranking(Map<String, Object> request) {
        return new Ranking(RequestNeeds.of(space(request)), Set.of("photonics", "quantum"), "oost-nl", TODAY);
    }

    private static Verdict verdict(Map<String, Object> request, Site site) {
        return ranking(request).judge(site).verdict();
    }

    private static Map<String, Object> request(Random random) {
        Map<String, Object> request = new HashMap<>();
        request.put("floorAreaMin", 100 + random.nextInt(20_000));
        if (random.nextBoolean()) {
            request.put("floorAreaWish", 20_100 + random.nextInt(10_000));
        }
        if (random.nextBoolean()) {
            request.put("plotAreaWish", 100 + random.nextInt(40_000));
        }
        if (random.nextBoolean()) {
            request.put("cleanRoomIsoClass", Integer.toString(1 + random.nextInt(9)));
        }
        if (random.nextBoolean()) {
            request.put("environmentalCategory", Need.CATEGORIES.get(random.nextInt(Need.CATEGORIES.size())));
        }
        return request;
    }

    private static Site anySite(Random random, String code) {
        String[] strengths = random.nextBoolean() ? new String[] {"photonics"} : new String[0];
        return site(code, random.nextBoolean() ? "oost-nl" : "bom", anyFacts(random), strengths);
    }

    private static SiteFacts anyFacts(Random random) {
        return SiteFacts.builder()
                .known(Fact.PLOT_AREA, upTo(orUnknown(random, random.nextInt(40_000))))
                .known(Fact.FLOOR_AREA, upTo(orUnknown(random, random.nextInt(30_000))))
                .known(Fact.CLEAN_ROOM, orUnknown(random, BigDecimal.valueOf(random.nextInt(3))))
                .known(Fact.CLEAN_ROOM_CLASS, orUnknown(random, Integer.toString(1 + random.nextInt(9))))
                .known(Fact.ENVIRONMENTAL_CATEGORY, orUnknown(random, Need.CATEGORIES.get(random.nextInt(Need.CATEGORIES.size()))))
                .known(Fact.QUAY, orUnknown(random, random.nextBoolean()))
                .known(Fact.AVAILABLE_FROM, orUnknown(random, NEEDED.plusDays(random.nextInt(600) - 300)))
                .build();
    }

    private static <T> T orUnknown(Random random, T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private static SiteFacts withFloor(SiteFacts facts, Integer floor) {
        return facts.but().known(Fact.FLOOR_AREA, upTo(floor)).build();
    }
}
