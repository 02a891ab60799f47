package nl.groeiruimte.matching;

import static nl.groeiruimte.matching.TestSites.TODAY;
import static nl.groeiruimte.matching.TestSites.UNKNOWN;
import static nl.groeiruimte.matching.TestSites.facts;
import static nl.groeiruimte.matching.TestSites.site;
import static nl.groeiruimte.matching.TestSites.space;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.supply.Site;

class RankingTest {

    private static final String OWN = "oost-nl";

    @Test
    void hardNeedsExclude() {
        RankedSite site = ranking(space(Map.of("floorAreaMin", 10_000))).judge(site("a", OWN, facts(5_000, null, TODAY), "photonics"));
        assertThat(site.verdict()).isEqualTo(Verdict.FAILS);
    }

    @Test
    void oneUnknownKeepsASiteInBelowThoseThatSurelyFit() {
        Ranking ranking = ranking(space(Map.of("floorAreaMin", 10_000)));
        assertThat(codes(ranking, site("unknown", OWN, facts(null, null, TODAY), "photonics"),
                site("failing", OWN, facts(1, null, TODAY), "photonics"),
                site("near", OWN, facts(9_000, null, TODAY), "photonics"),
                site("later", "bom", facts(10_000, null, TODAY.plusDays(1))),
                site("fitting", "bom", facts(10_000, null, TODAY))))
                .containsExactly("fitting", "later", "unknown", "near", "failing");
    }

    @Test
    void knownFailureOutweighsAnUnknown() {
        RankedSite site = ranking(space(Map.of("floorAreaMin", 10_000, "plotAreaMin", 10_000)))
                .judge(site("a", OWN, facts(1, null, null)));
        assertThat(site.verdict()).isEqualTo(Verdict.FAILS);
    }

    @Test
    void wishesOnlyScore() {
        Ranking ranking = ranking(space(Map.of("floorAreaMin", 10_000, "floorAreaWish", 20_000)));
        RankedSite minimum = ranking.judge(site("a", OWN, facts(10_000, null, TODAY)));
        RankedSite nearly = ranking.judge(site("b", OWN, facts(16_000, null, TODAY)));
        RankedSite wished = ranking.judge(site("c", OWN, facts(20_000, null, TODAY)));
        assertThat(List.of(minimum, nearly, wished)).extracting(RankedSite::verdict).containsOnly(Verdict.FITS);
        assertThat(List.of(minimum, nearly, wished)).extracting(site -> site.score().points()).containsExactly(0, 25, 50);
    }

    @Test
    void technologyCountsByTheShareThatTheSiteIsStrongIn() {
        Ranking ranking = ranking(space(Map.of("floorAreaMin", 10_000)));
        assertThat(ranking.judge(site("a", OWN, UNKNOWN, "photonics", "quantum")).score())
                .isEqualTo(new Score(List.of(new Score.Part("technology", 50, 100))));
    }

    @Test
    void scoreIsTheSumOfItsPartsAndReachesAHundred() {
        Ranking ranking = ranking(space(Map.of("floorAreaMin", 10_000, "floorAreaWish", 20_000)));
        Score score = ranking.judge(site("a", OWN, facts(20_000, null, TODAY), "photonics", "semiconductors")).score();
        assertThat(score.parts()).containsExactly(new Score.Part("technology", 50, 50), new Score.Part("wishes", 50, 50));
        assertThat(score.points()).isEqualTo(100);
    }

    @Test
    void betterScoreComesFirstThenTheOwnRegionThenTheCode() {
        Ranking ranking = ranking(space(Map.of("floorAreaMin", 10_000)));
        assertThat(codes(ranking, site("c", "bom", UNKNOWN), site("b", "bom", UNKNOWN), site("d", OWN, UNKNOWN),
                site("e", "bom", UNKNOWN, "photonics"))).containsExactly("e", "d", "b", "c");
    }

    @Test
    void kindToAskLeavesTheVerdictToTheOtherNeeds() {
        Map<String, FormValues> request = Map.of("talent", FormValues.of(Map.of("jobsMbo", 10)),
                "energy", FormValues.of(Map.of("demandMwMin", 2)));
        assertThat(ranking(request).judge(site("a", OWN, facts(null, "2", null))).verdict()).isEqualTo(Verdict.FITS);
        assertThat(ranking(request).judge(site("a", OWN, facts(null, "1", null))).verdict()).isEqualTo(Verdict.FAILS);
    }

    @Test
    void requestThatSitesTellNothingAboutIsToAskEverywhere() {
        Map<String, FormValues> request = Map.of("talent", FormValues.of(Map.of("jobsMbo", 10)));
        assertThat(ranking(request).judge(site("a", OWN, facts(1, "1", TODAY))).verdict()).isEqualTo(Verdict.TO_ASK);
    }

    private static Ranking ranking(Map<String, FormValues> request) {
        return new Ranking(RequestNeeds.of(request), Set.of("photonics", "semiconductors"), OWN, TODAY);
    }

    private static List<String> codes(Ranking ranking, Site... sites) {
        return ranking.rank(List.of(sites)).stream().map(RankedSite::code).toList();
    }
}
