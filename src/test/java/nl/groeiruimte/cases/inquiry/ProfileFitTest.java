package nl.groeiruimte.cases.inquiry;

import static nl.groeiruimte.cases.comparison.TestSites.site;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.blindprofile.BlindProfile;
import nl.groeiruimte.cases.blindprofile.SharedNeed;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.cases.comparison.OneSite;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.SiteFacts;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.Test;

/** A region's sites against what the profile tells, never against the request behind it. */
class ProfileFitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    @Test
    void whatIsEnoughForTheWholeRangeFits() {
        assertThat(said(facts(10_000, 2027))).isEqualTo("past op tijd");
    }

    @Test
    void whatIsEnoughForAPartOfTheRangeFitsPerhapsAndSaysTheRange() {
        assertThat(said(facts(5_000, 2027)))
                .isEqualTo("past misschien op tijd: vloeroppervlak, 5.000 tot 10.000\u00a0m² gevraagd, hier "
                        + "5.000\u00a0m²");
        assertThat(said(facts(4_000, 2027)))
                .isEqualTo("past misschien bijna: vloeroppervlak, 5.000 tot 10.000\u00a0m² gevraagd, "
                        + "hier 4.000\u00a0m²");
    }

    @Test
    void whatIsTooLittleForAllOfTheRangeDoesNotFit() {
        assertThat(said(facts(2_000, 2027))).isEqualTo("past niet");
    }

    @Test
    void dayInsideTheHalfYearFitsPerhapsAndADayBeforeOrLongAfterItSurelyDoesOrDoesNot() {
        assertThat(said(facts(10_000, 2028)))
                .isEqualTo("past misschien op tijd: nodig tussen 01-01-2028 en 30-06-2028, hier vanaf 30-06-2028");
        assertThat(said(facts(10_000, 2031))).isEqualTo("past niet");
    }

    @Test
    void profileThatTellsAYearAloneMeansAnyDayOfIt() {
        BlindProfile.Facts year = new BlindProfile.Facts(
                List.of("family-light-chips"),
                "scale-up",
                3,
                "NL",
                List.of("space"),
                "2028",
                BlindProfile.Ranges.NONE,
                List.of());
        assertThat(said(new ProfileFit(year, TODAY), facts(10, 2028)))
                .isEqualTo("past misschien op tijd: nodig tussen 01-01-2028 en 31-12-2028, hier vanaf 30-06-2028");
    }

    @Test
    void dayIsJudgedWhateverTheProfileAsks() {
        BlindProfile.Facts talent = new BlindProfile.Facts(
                List.of("photonics"),
                "scale-up",
                3,
                "PV30",
                List.of("talent"),
                "2028-H1",
                BlindProfile.Ranges.NONE,
                List.of());
        assertThat(said(new ProfileFit(talent, TODAY), facts(10, 2031))).isEqualTo("past niet");
    }

    @Test
    void needThatIsToldCountsAndWhatTheSiteDoesNotTellIsUnknown() {
        SharedNeed vibrationFree = new SharedNeed("space", "vibrationFree", List.of("required"), null, null);
        KnownFacts.Builder<Fact, SiteFacts> facts = facts(12_000, 2027).but();

        assertThat(said(facts.build(), vibrationFree)).isEqualTo("onbekend");
        assertThat(said(facts.known(Fact.VIBRATION_FREE, false).build(), vibrationFree))
                .isEqualTo("past niet");
        assertThat(said(facts.known(Fact.VIBRATION_FREE, true).build(), vibrationFree))
                .isEqualTo("past op tijd");
    }

    @Test
    void amountThatIsNotToldToBeAHardNeedExcludesNoSite() {
        SharedNeed jobs = jobs(100);
        SharedNeed wish = new SharedNeed("talent", "peopleNeed", List.of("wished"), null, null);
        SharedNeed hard = new SharedNeed("talent", "peopleNeed", List.of("required"), null, null);
        SiteFacts few = facts(12_000, 2027)
                .but()
                .known(Fact.TALENT_HBO, BigDecimal.valueOf(2))
                .build();

        assertThat(said(few, jobs))
                .isEqualTo("past misschien op tijd: hbo’ers in de buurt, 50 tot 100 gevraagd of gewenst, hier 2");
        assertThat(said(few, jobs, wish)).isEqualTo("past op tijd");
        assertThat(said(few, jobs, hard)).isEqualTo("past niet");
        assertThat(said(facts(12_000, 2027), jobs)).isEqualTo("onbekend");
    }

    @Test
    void rangeWithoutAnEndIsNeverSurelyMet() {
        SharedNeed jobs =
                new SharedNeed("talent", "jobsHbo", List.of(), null, new Band(BigDecimal.valueOf(5_000), null));
        assertThat(said(
                        facts(12_000, 2027)
                                .but()
                                .known(Fact.TALENT_HBO, BigDecimal.valueOf(90_000))
                                .build(),
                        jobs))
                .isEqualTo("past misschien op tijd: hbo’ers in de buurt, 5.000 of meer gevraagd of gewenst, "
                        + "hier 90.000");
    }

    @Test
    void eachNeedTellsWhatIsAskedAndWhatIsHereAlsoWhereItFitsOrIsUnknown() {
        SharedNeed hard = new SharedNeed("talent", "peopleNeed", List.of("required"), null, null);
        SharedNeed mbo =
                new SharedNeed("talent", "jobsMbo", List.of(), null, new Band(BigDecimal.ZERO, BigDecimal.ONE));
        SharedNeed quay = new SharedNeed("space", "quay", List.of("wished"), null, null);
        SharedNeed category = new SharedNeed("space", "environmentalCategory", List.of("4.2"), null, null);
        ProfileFit.Fit fit = fit(jobs(100), mbo, hard, quay, category)
                .of(site(
                        "a",
                        "bom",
                        facts(12_000, 2027)
                                .but()
                                .known(Fact.TALENT_HBO, BigDecimal.valueOf(5_200))
                                .known(Fact.QUAY, true)
                                .known(Fact.ENVIRONMENTAL_CATEGORY, "5.1")
                                .build()));

        ProfileFitWords words = new ProfileFitWords(Messages.source(), Locale.forLanguageTag("nl"));
        assertThat(fit.needs())
                .extracting(words::need)
                .containsExactly(
                        "nodig tussen 01-01-2028 en 30-06-2028, hier vanaf 30-06-2027",
                        "vloeroppervlak, 5.000 tot 10.000\u00a0m² gevraagd, hier 12.000\u00a0m²",
                        "milieucategorie, 4.2 gevraagd, hier 5.1",
                        "kade aan vaarwater gewenst, hier ja",
                        "mbo’ers in de buurt, minder dan 1 gevraagd, hier onbekend",
                        "hbo’ers in de buurt, 50 tot 100 gevraagd, hier 5.200");
        assertThat(words.of(fit)).isEqualTo("onbekend");
    }

    @Test
    void whatTheRequestItselfGivesLiesBetweenTheTwoEnds() {
        SharedNeed hard = new SharedNeed("talent", "peopleNeed", List.of("required"), null, null);
        for (int people : List.of(2, 40, 50, 79, 80, 99, 100, 5_000)) {
            SiteFacts around = facts(12_000, 2027)
                    .but()
                    .known(Fact.TALENT_HBO, BigDecimal.valueOf(people))
                    .build();
            ProfileFit.Fit fit = fit(jobs(100), hard).of(site("a", "bom", around));
            for (int asked : List.of(50, 60, 99)) {
                Verdict exact = new OneSite(site("a", "bom", around), TODAY)
                        .verdict(Map.of(
                                "space",
                                        FormValues.of(
                                                Map.of("floorAreaMin", 7_500, "neededBy", LocalDate.of(2028, 3, 1))),
                                "talent",
                                        FormValues.of(Map.of(
                                                "jobsHbo",
                                                asked,
                                                "peopleNeed",
                                                "required",
                                                "neededBy",
                                                LocalDate.of(2028, 3, 1)))));
                assertThat(exact).as("%d jobs, %d people", asked, people).isBetween(fit.best(), fit.worst());
            }
        }
    }

    private static SharedNeed jobs(int most) {
        return new SharedNeed(
                "talent", "jobsHbo", List.of(), null, new Band(BigDecimal.valueOf(50), BigDecimal.valueOf(most)));
    }

    private static String said(SiteFacts facts, SharedNeed... needs) {
        return said(fit(needs), facts);
    }

    private static String said(ProfileFit fit, SiteFacts facts) {
        return new ProfileFitWords(Messages.source(), Locale.forLanguageTag("nl")).of(fit.of(site("a", "bom", facts)));
    }

    private static ProfileFit fit(SharedNeed... needs) {
        return new ProfileFit(
                new BlindProfile.Facts(
                        List.of("photonics"),
                        "scale-up",
                        3,
                        "PV30",
                        List.of("space"),
                        "2028-H1",
                        new BlindProfile.Ranges(
                                new Band(BigDecimal.valueOf(5_000), BigDecimal.valueOf(10_000)),
                                null,
                                null,
                                null,
                                null),
                        List.of(needs)),
                TODAY);
    }

    private static SiteFacts facts(int floorArea, int availableFrom) {
        return SiteFacts.builder()
                .known(Fact.FLOOR_AREA, new AmountRange(null, BigDecimal.valueOf(floorArea)))
                .known(Fact.AVAILABLE_FROM, LocalDate.of(availableFrom, 6, 30))
                .build();
    }
}
