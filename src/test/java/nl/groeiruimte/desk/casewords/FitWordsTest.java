package nl.groeiruimte.desk.casewords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Score;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.site.GridIndications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FitWordsTest {

    private final ReferenceLists lists = mock(ReferenceLists.class);
    private final Words words = mock(Words.class);
    private final FitWords fits = TestFitWords.of(lists, words);

    private static final String ENOUGH_FLOOR = "Genoeg: vloeroppervlak (100 m² gevraagd, hier 200 m²).";

    private GridIndications.Indication map;

    @BeforeEach
    void names() {
        when(lists.agencyName("horizon")).thenReturn("Horizon");
        when(words.longDate(any())).thenAnswer(call -> call.getArgument(0).toString());
        when(words.days(any())).thenAnswer(call -> call.getArgument(0) + " dagen");
        when(words.amount(any(), anyString())).thenAnswer(call -> call.getArgument(0) + " " + call.getArgument(1));
    }

    @Test
    void aNearMissSaysWhatTheRegionOrTheCompanyCouldChange() {
        assertThat(sentences(need("demand", true, Verdict.NEAR_MISS, "10", "8", "2", "MW")))
                .containsExactly("Past met 2 MW meer: afname van stroom. Of als het bedrijf toe kan met 8 MW.");
    }

    @Test
    void aNearMissBeforeADaySaysTheDay() {
        assertThat(sentences(new NeedVerdict(
                        "demand", true, Verdict.NEAR_MISS, "10", "8", "2", "MW", "2028-03-01", null, null, null)))
                .containsExactly(
                        "Past met 2 MW meer vóór 2028-03-01: afname van stroom. Of als het bedrijf toe kan met 8 MW.");
    }

    @Test
    void aNeedThatIsNearlyMetDoesNotSoundAsIfTheSiteFitsWhenMoreIsMissingOrUnknown() {
        assertThat(sentences(
                        need("demand", true, Verdict.NEAR_MISS, "10", "8", "2", "MW"),
                        need("quay", true, Verdict.FAILS, "yes", "no", null, "yes-no")))
                .containsExactly(
                        "Bijna genoeg: afname van stroom. Er is 2 MW te weinig; hier 8 MW.",
                        "Past niet: kade aan vaarwater, is hier niet.");
        assertThat(sentences(
                        need("demand", true, Verdict.NEAR_MISS, "10", "8", "2", "MW"),
                        unknown("quay", "yes-no", "agency")))
                .containsExactly(
                        "Bijna genoeg: afname van stroom. Er is 2 MW te weinig; hier 8 MW.",
                        "Onbekend: kade aan vaarwater. Navragen bij Horizon.");
    }

    @Test
    void whatComesTooLateSaysHowMuchSoonerItWouldHaveToBe() {
        assertThat(sentences(new NeedVerdict(
                        "demand",
                        true,
                        Verdict.NEAR_MISS,
                        "10",
                        "12",
                        null,
                        "MW",
                        "2028-03-01",
                        "2028-03-31",
                        30,
                        null)))
                .containsExactly(
                        "Past als het 30 dagen eerder komt: afname van stroom, 12 MW verwacht vanaf 2028-03-31. "
                                + "Of als het bedrijf zo lang kan wachten.");
    }

    @Test
    void whatIsUnknownIsOneSentenceForEachWhoCanTell() {
        assertThat(sentences(
                        unknown("demand", "MW", "grid-operator"),
                        unknown("quay", "yes-no", "agency"),
                        unknown("hall-height", "m", "agency"),
                        need("floor-area", true, Verdict.FITS, "100", "200", null, "m2")))
                .containsExactly(
                        "Onbekend: kade aan vaarwater, vrije hoogte hal. Navragen bij Horizon.",
                        "Onbekend: afname van stroom. Navragen bij de netbeheerder, via Horizon.",
                        ENOUGH_FLOOR);
    }

    @Test
    void aShortlistOfTheFirstRulesStillReads() {
        assertThat(sentences(
                        need("demand", true, Verdict.UNKNOWN, "10", null, null, "MW"),
                        need("floor-area", true, Verdict.FITS, "100", "200", null, "m2")))
                .containsExactly("Onbekend: afname van stroom. Navragen bij Horizon.", ENOUGH_FLOOR);
    }

    @Test
    void aSiteOfWhichNothingIsKnownSaysSoShortly() {
        assertThat(sentences(
                        need("demand", true, Verdict.UNKNOWN, "10", null, null, "MW"),
                        need("quay", true, Verdict.UNKNOWN, "yes", null, null, "yes-no")))
                .containsExactly("Hierover is nog niets bekend. Navragen bij Horizon.");
    }

    @Test
    void aSiteOfWhichNothingIsKnownSaysSoShortlyAlsoWhenTheRestHasToBeAsked() {
        assertThat(sentences(
                        unknown("quay", "yes-no", "agency"),
                        need("talent", true, Verdict.TO_ASK, "10", null, null, "jobs")))
                .containsExactly("Hierover is nog niets bekend. Navragen bij Horizon.");
        assertThat(sentences(
                        need("talent", true, Verdict.TO_ASK, "10", null, null, "jobs"),
                        need("capital", true, Verdict.TO_ASK, "1", null, null, "EUR")))
                .containsExactly("Navragen bij Horizon: talent, kapitaal.");
    }

    @Test
    void aSiteThatComesFreeInTimeSaysTheDayAndNotThatItFits() {
        assertThat(sentences(new NeedVerdict(
                        "available",
                        true,
                        Verdict.FITS_BY,
                        "2029-05-01",
                        "2028-07-01",
                        null,
                        "date",
                        null,
                        "2028-07-01",
                        null,
                        null)))
                .containsExactly("Beschikbaar vanaf 2028-07-01, nodig op 2029-05-01.");
    }

    @Test
    void aWishThatIsNotMetIsToldApartAndNotAsAShortcoming() {
        assertThat(sentences(
                        need("floor-area", true, Verdict.FITS, "100", "200", null, "m2"),
                        need("demand", false, Verdict.FAILS, "10", "1", "9", "MW"),
                        need("talent-hbo", false, Verdict.FAILS, "60", "25", "35", "staff"),
                        need("quay", false, Verdict.FAILS, "yes", "no", null, "yes-no")))
                .containsExactly(
                        ENOUGH_FLOOR,
                        "Minder dan gewenst: afname van stroom (10 MW gewenst, hier 1 MW); hbo’ers in de "
                                + "buurt (60 hbo-banen gewenst, 25 mensen binnen 45 minuten); kade aan vaarwater (is "
                                + "hier niet).");
    }

    @Test
    void jobsAreAskedAndPeopleAreThere() {
        assertThat(sentences(need("talent-hbo", true, Verdict.FAILS, "60", "25", "35", "staff")))
                .containsExactly("Past niet: 60 hbo-banen gevraagd, 25 mensen binnen 45 minuten.");
        assertThat(sentences(need("talent-wo", true, Verdict.NEAR_MISS, "60", "59", "1", "staff")))
                .containsExactly("Past met 1 persoon meer binnen 45 minuten: 60 wo-banen gevraagd, hier 59 mensen. Of "
                        + "als het bedrijf met minder toe kan.");
        assertThat(sentences(
                        need("talent-mbo", true, Verdict.NEAR_MISS, "10", "8", "2", "staff"),
                        unknown("talent-hbo", "staff", "agency")))
                .containsExactly(
                        "Bijna genoeg: 10 mbo-banen gevraagd, 8 mensen binnen 45 minuten. Te weinig: 2 mensen.",
                        "Onbekend: hbo’ers in de buurt. Navragen bij Horizon.");
    }

    @Test
    void theRuleStandsWhereItsNumberStands() {
        assertThat(TestFitWords.needs(words)
                        .rule(
                                need("talent-hbo", true, Verdict.FITS, "60", "4000", null, "staff"),
                                Locale.forLanguageTag("nl")))
                .isEqualTo("Genoeg is één persoon voor elke baan. Alle punten bij 6.000 mensen: 100 voor elke "
                        + "baan, onze vuistregel.");
        assertThat(TestFitWords.needs(words)
                        .rule(need("demand", true, Verdict.FITS, "60", "61", null, "MW"), Locale.forLanguageTag("nl")))
                .isNull();
    }

    @Test
    void aNumberThatAnEarlierRuleMadeIsNotToldAsAWishOfTheCompany() {
        NeedVerdict old = need("talent-hbo", false, Verdict.FAILS, "6000", "25", "5975", "people");
        assertThat(sentences(need("floor-area", true, Verdict.FITS, "100", "200", null, "m2"), old))
                .containsExactly(ENOUGH_FLOOR);
        assertThat(TestFitWords.needs(words).rule(old, Locale.forLanguageTag("nl")))
                .isEqualTo("100 mensen voor elke baan, onze vuistregel.");
    }

    @Test
    void aSiteThatFitsTellsWhatIsAskedAndWhatThereIs() {
        assertThat(sentences(
                        need("available", true, Verdict.FITS, "2029-05-01", "2026-07-01", null, "date"),
                        need("talent-hbo", true, Verdict.FITS, "60", "5200", null, "staff"),
                        need("demand", false, Verdict.FITS, "10", "12", null, "MW"),
                        need("quay", true, Verdict.FITS, "yes", "yes", null, "yes-no"),
                        new NeedVerdict(
                                "floor-area",
                                true,
                                Verdict.FITS_BY,
                                "100",
                                "200",
                                null,
                                "m2",
                                "2029-05-01",
                                "2028-01-01",
                                null,
                                null)))
                .containsExactly(
                        "Past vanaf 2028-01-01: vloeroppervlak.",
                        "Genoeg: beschikbaar (nodig op 2029-05-01, hier vanaf 2026-07-01); 60 hbo-banen "
                                + "gevraagd, 5.200 mensen binnen 45 minuten; afname van stroom (10 MW gewenst, hier "
                                + "12 MW); kade aan vaarwater (is hier); vloeroppervlak (100 m² gevraagd, hier 200 "
                                + "m² vanaf 2028-01-01).");
    }

    @Test
    void aSiteThatComesFreeTooLateSaysByHowMuch() {
        assertThat(sentences(need("available", true, Verdict.FAILS, "2028-03-01", "2029-05-01", "426", "date")))
                .containsExactly("Past niet: beschikbaar vanaf 2029-05-01, 426 dagen te laat (nodig op 2028-03-01).");
        assertThat(sentences(
                        need("available", true, Verdict.NEAR_MISS, "2028-03-01", "2028-04-27", "57", "date"),
                        unknown("quay", "yes-no", "agency")))
                .containsExactly(
                        "Bijna op tijd: beschikbaar vanaf 2028-04-27, 57 dagen te laat (nodig op 2028-03-01).",
                        "Onbekend: kade aan vaarwater. Navragen bij Horizon.");
    }

    @Test
    void whatComesFarTooLateSaysSo() {
        assertThat(sentences(new NeedVerdict(
                        "demand", true, Verdict.FAILS, "10", "12", null, "MW", "2028-03-01", "2030-03-01", 730, null)))
                .containsExactly("Past niet: afname van stroom, 12 MW verwacht vanaf 2030-03-01, 730 dagen te laat.");
    }

    @Test
    void aRequestWithoutAHardNeedSaysWhyTheRegionIsAsked() {
        assertThat(sentences())
                .containsExactly("De vraag stelt geen harde eis aan een locatie. Navragen bij Horizon wat er kan.");
    }

    @Test
    void theGridOperatorsMapIsAHintWherePowerIsUnknownAndNowhereElse() {
        map = new GridIndications.Indication("red", "yellow", BigDecimal.valueOf(12), null, 2029, 2031);
        assertThat(sentences(
                        unknown("demand", "MW", "grid-operator"),
                        need("floor-area", true, Verdict.FITS, "100", "200", null, "m2")))
                .containsExactly(
                        "Onbekend: afname van stroom. Navragen bij de netbeheerder, via Horizon.",
                        "Kaart van de netbeheerders (indicatief, geen rechten): afname rood (vol), wachtrij "
                                + "12 MW, ruimte vanaf 2029.",
                        ENOUGH_FLOOR);
        assertThat(sentences(unknown("demand", "MW", "grid-operator"), unknown("feed-in", "MW", "grid-operator")))
                .last()
                .asString()
                .contains("afname rood (vol), wachtrij 12 MW, ruimte vanaf 2029; teruglevering geel (beperkt "
                        + "ruimte), ruimte vanaf 2031");
        assertThat(sentences(need("demand", true, Verdict.FITS, "10", "12", null, "MW")))
                .containsExactly("Genoeg: afname van stroom (10 MW gevraagd, hier 12 MW).");
    }

    private List<String> sentences(NeedVerdict... needs) {
        RankedSite site = new RankedSite(
                "a", "A", "horizon", "PV24", Verdict.FITS, new Score(List.of()), List.of(needs), null, map);
        return fits.explained(site, Locale.forLanguageTag("nl")).stream()
                .map(FitWords.Fit::sentence)
                .toList();
    }

    private static NeedVerdict need(
            String key, boolean hard, Verdict verdict, String asked, String offered, String gap, String unit) {
        return new NeedVerdict(key, hard, verdict, asked, offered, gap, unit, null, null, null, null);
    }

    private static NeedVerdict unknown(String key, String unit, String teller) {
        return new NeedVerdict(key, true, Verdict.UNKNOWN, "10", null, null, unit, null, null, null, teller);
    }
}
