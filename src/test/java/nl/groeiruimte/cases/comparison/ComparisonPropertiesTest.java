package nl.groeiruimte.cases.comparison;

import static nl.groeiruimte.cases.comparison.Draw.forAll;
import static nl.groeiruimte.cases.comparison.Draw.forAllUntil;
import static nl.groeiruimte.cases.comparison.TestSites.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules that hold for every request and every supply; each tried on ten thousand of them. */
class ComparisonPropertiesTest {

    @Test
    void addingAWishNeverRemovesASite() {
        forAll(draw -> {
            List<Need> needs = draw.needs();
            MeasuredSite place = draw.place("a");
            Verdict before = verdict(needs, place);
            needs.add(draw.need(draw.measure(), false));
            assertThat(verdict(needs, place)).isEqualTo(before);
        });
    }

    @Test
    void tighteningAHardNeedNeverAddsASite() {
        forAll(draw -> {
            List<Need> needs = draw.needs();
            MeasuredSite place = draw.place("a");
            Verdict before = verdict(needs, place);
            int tightened = draw.random().nextInt(needs.size());
            needs.set(tightened, draw.tightened(needs.get(tightened)));
            assertThat(verdict(needs, place)).isGreaterThanOrEqualTo(before);
        });
    }

    @Test
    void addingAHardNeedNeverAddsASite() {
        forAll(draw -> {
            List<Need> needs = draw.needs();
            MeasuredSite place = draw.place("a");
            Verdict before = verdict(needs, place);
            needs.add(draw.need(draw.measure(), true));
            assertThat(verdict(needs, place)).isGreaterThanOrEqualTo(before);
        });
    }

    @Test
    void unknownNeverBeatsTheSameValueKnownToFit() {
        forAll(draw -> {
            List<Need> needs = draw.needs();
            Need need = needs.get(draw.random().nextInt(needs.size()));
            if (need.measure() != null) {
                MeasuredSite any = draw.place("a");
                double enough = needs.stream()
                        .filter(other -> other.measure() == need.measure())
                        .mapToDouble(Need::asked)
                        .reduce((one, other) ->
                                need.measure().lessIsBetter() ? Math.min(one, other) : Math.max(one, other))
                        .orElseThrow();
                RankedSite known = judged(needs, Draw.with(any, need.measure(), enough, null));
                RankedSite unknown = judged(needs, Draw.with(any, need.measure(), Double.NaN, null));
                assertThat(known.verdict()).isLessThanOrEqualTo(unknown.verdict());
                assertThat(known.score().points())
                        .isGreaterThanOrEqualTo(unknown.score().points());
            }
        });
    }

    @Test
    void orderOfTheSitesDoesNotMatter() {
        forAll(draw -> {
            List<Need> needs = draw.needs();
            List<MeasuredSite> places = places(draw, 4);
            ComparisonResult before = compare(needs, places, 3);
            Collections.shuffle(places, draw.random());
            assertThat(compare(needs, places, 3)).isEqualTo(before);
        });
    }

    @Test
    void orderOfTheNeedsDoesNotMatter() {
        forAll(draw -> {
            List<Need> needs = draw.needs();
            List<MeasuredSite> places = places(draw, 3);
            ComparisonResult before = compare(needs, places, 3);
            Collections.shuffle(needs, draw.random());
            ComparisonResult after = compare(needs, places, 3);
            assertThat(after.whole()).isEqualTo(before.whole());
            assertThat(after.tallies()).containsExactlyInAnyOrderElementsOf(before.tallies());
            assertThat(after.best())
                    .extracting(RankedSite::code)
                    .isEqualTo(before.best().stream().map(RankedSite::code).toList());
            assertThat(after.best())
                    .extracting(RankedSite::score)
                    .isEqualTo(before.best().stream().map(RankedSite::score).toList());
            assertThat(Set.copyOf(after.best().get(0).needs()))
                    .isEqualTo(Set.copyOf(before.best().get(0).needs()));
        });
    }

    @Test
    void countsAddUpToAllSites() {
        forAll(draw -> {
            List<Need> needs = draw.needs();
            ComparisonResult outcome = compare(needs, places(draw, 5), 2);
            assertThat(outcome.whole().sum()).isEqualTo(5);
            assertThat(outcome.sitesByArea().values().stream()
                            .mapToInt(Tally.Split::sum)
                            .sum())
                    .as("by agency and by province")
                    .isEqualTo(10);
            assertThat(outcome.tallies())
                    .hasSize((int) needs.stream().filter(Need::hard).count())
                    .allSatisfy(tally -> assertThat(tally.each().sum()).isEqualTo(5));
            List<ToIntFunction<Tally.Split>> openOrOut =
                    List.of(Tally.Split::unknown, Tally.Split::nearMisses, Tally.Split::fails);
            assertThat(outcome.nearMissesOpen()
                            + outcome.tallies().stream()
                                    .mapToInt(tally -> tally.alone().nearMisses())
                                    .sum())
                    .isLessThanOrEqualTo(
                            outcome.whole().nearMisses() + outcome.whole().unknown());
            openOrOut.forEach(count -> assertThat(outcome.tallies().stream()
                            .map(Tally::alone)
                            .mapToInt(count)
                            .sum())
                    .isLessThanOrEqualTo(count.applyAsInt(outcome.whole())));
        });
    }

    @Test
    void moreOfWhatIsAskedNeverMakesASiteWorse() {
        forAll(draw -> {
            List<Need> needs = draw.needs();
            Need need = needs.get(draw.random().nextInt(needs.size()));
            MeasuredSite before = Draw.with(draw.place("a"), need.measure(), draw.value(need.measure()), null);
            double less = before.known(need.measure());
            double other = draw.value(need.measure());
            double more = need.measure().lessIsBetter() ? Math.min(less, other) : Math.max(less, other);
            RankedSite worse = judged(needs, before);
            RankedSite better = judged(needs, Draw.with(before, need.measure(), more, null));
            assertThat(better.verdict()).isLessThanOrEqualTo(worse.verdict());
            assertThat(better.score().points())
                    .isGreaterThanOrEqualTo(worse.score().points());
        });
    }

    @Test
    void aNearMissIsSureOfEverythingElse() {
        forAll(draw -> {
            RankedSite site = judged(draw.needs(), draw.place("a"));
            assertThat(site.verdict() == Verdict.NEAR_MISS
                            && site.hardNeeds().stream().anyMatch(need -> need.verdict() == Verdict.UNKNOWN))
                    .isFalse();
        });
    }

    @Test
    void everyNearMissFitsWhenTheRegionMakesItsChange() {
        int[] tried = new int[1];
        forAllUntil(() -> tried[0], draw -> {
            List<Need> needs = List.of(draw.need(draw.measure(), true), draw.need(draw.measure(), true));
            MeasuredSite place = draw.place("a");
            if (verdict(needs, place) == Verdict.NEAR_MISS) {
                tried[0]++;
                MeasuredSite changed = place;
                List<Need> nearly = new ArrayList<>();
                for (Need need : needs) {
                    NeedVerdict near = need.judge(changed, DAY);
                    if (near.verdict() == Verdict.NEAR_MISS) {
                        nearly.add(need);
                        changed = NearMiss.byTheRegion(need, near, changed);
                    }
                }
                MeasuredSite after = changed;
                assertThat(nearly).isNotEmpty().allSatisfy(need -> assertThat(need.verdict(after, DAY))
                        .isLessThanOrEqualTo(Verdict.FITS_BY));
                assertThat(verdict(needs, after)).isLessThanOrEqualTo(Verdict.FITS_BY);
            }
        });
    }

    @Test
    void everyNearMissFitsWhenTheCompanyMakesItsChange() {
        int[] tried = new int[1];
        forAllUntil(() -> tried[0], draw -> {
            Need need = draw.need(draw.measure(), true);
            MeasuredSite place = draw.place("a");
            NeedVerdict near = need.judge(place, DAY);
            if (near.verdict() == Verdict.NEAR_MISS) {
                tried[0]++;
                assertThat(NearMiss.byTheCompany(need, near).verdict(place, DAY))
                        .isLessThanOrEqualTo(Verdict.FITS_BY);
            }
        });
    }

    @Test
    void keptSitesScoredAgainComeOutAsWhenComparedWithTheOtherWeights() {
        forAll(draw -> {
            List<Need> needs = draw.needs();
            List<MeasuredSite> places = places(draw, 4);
            List<RankedSite> kept = compare(needs, places, 4).best();
            Comparison other = new Comparison(
                    needs, Set.of("photonics"), "oost-nl", TestSites.TODAY, draw.weights(), TestSites.SAME);
            assertThat(other.again(kept)).isEqualTo(other.compare(places, 4).best());
        });
    }

    @Test
    void explanationAgreesWithTheVerdict() {
        forAll(draw -> {
            Need need = draw.need(draw.measure(), true);
            MeasuredSite place = draw.place("a");
            assertThat(need.judge(place, DAY).verdict()).isEqualTo(need.verdict(place, DAY));
        });
    }

    @Test
    void scoreIsTheSumOfItsPartsAndAtMostAHundred() {
        forAll(draw -> {
            Score score = judged(draw.needs(), draw.place("a")).score();
            assertThat(score.parts().stream().mapToInt(Score.Part::outOf).sum()).isEqualTo(100);
            assertThat(score.parts())
                    .allSatisfy(part -> assertThat(part.points()).isBetween(0, part.outOf()));
        });
    }

    private static List<MeasuredSite> places(Draw draw, int number) {
        return new ArrayList<>(
                IntStream.range(0, number).mapToObj(i -> draw.place("s" + i)).toList());
    }

    private static Verdict verdict(List<Need> needs, MeasuredSite place) {
        return new Counting(needs).count(place, DAY);
    }

    private static RankedSite judged(List<Need> needs, MeasuredSite place) {
        return compare(needs, List.of(place), 1).best().get(0);
    }

    private static ComparisonResult compare(List<Need> needs, List<MeasuredSite> places, int most) {
        return new Comparison(needs, Set.of("photonics"), "oost-nl", TestSites.TODAY, TestSites.EVEN, TestSites.SAME)
                .compare(places, most);
    }
}
