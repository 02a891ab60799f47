package nl.groeiruimte.cases.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Score;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.inquiry.Inquiry.People;
import nl.groeiruimte.cases.inquiry.Inquiry.Proposition;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.supply.fact.Upkeep;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteFacts;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.Test;

class ChoosableSiteTest {

    private static final LocalDate WITHDRAWN = LocalDate.of(2026, 11, 2);

    @Test
    void anOfferSaysInBothLanguagesWhoOffersWhat() {
        Option option = offer(
                        null,
                        new Proposition(
                                "lelystad-airport",
                                null,
                                8000,
                                new BigDecimal("10.5"),
                                People.UNKNOWN,
                                null,
                                null,
                                null,
                                LocalDate.of(2028, 3, 1),
                                "none"))
                .option(Messages.source());
        assertThat(option.label().nl())
                .isEqualTo("Horizon Flevoland – Lelystad Airport – 8.000 m², 10,5 MW, vanaf 01-03-2028");
        assertThat(option.label().en())
                .isEqualTo("Horizon Flevoland – Lelystad Airport – 8,000 m², 10.5 MW, from 01-03-2028");
    }

    @Test
    void aCaseAboutTalentIsToldThePeopleOfferedWithTheVerdictAndNotThePower() {
        NeedVerdict staff = new NeedVerdict(
                "talent-hbo", true, Verdict.FAILS, "60", "25", "35", "staff", null, null, null, "agency");
        RankedSite fit = new RankedSite(
                "a", "A", "horizon", "PV24", Verdict.FAILS, new Score(List.of()), List.of(staff), null, null);
        Proposition offered = new Proposition(
                "lelystad-airport",
                null,
                8000,
                BigDecimal.TEN,
                new People(null, 25, 3),
                null,
                null,
                null,
                LocalDate.of(2028, 3, 1),
                null);

        Option option =
                new ChoosableSite("offer", site(null), "Horizon Flevoland", offered, fit).option(Messages.source());

        assertThat(option.label().nl())
                .isEqualTo("Horizon Flevoland – Lelystad Airport – past niet – 25 hbo, vanaf 01-03-2028");
        assertThat(option.label().en())
                .isEqualTo("Horizon Flevoland – Lelystad Airport – does not fit – 25 hbo, from 01-03-2028");
    }

    @Test
    void whatTheRegionDidNotSayIsLeftOut() {
        Option option = offer(
                        null,
                        new Proposition(
                                "lelystad-airport", 20000, null, null, People.UNKNOWN, null, null, null, null, null))
                .option(Messages.source());
        assertThat(option.label().nl()).isEqualTo("Horizon Flevoland – Lelystad Airport – kavel 20.000 m²");
    }

    @Test
    void anOwnSiteIsKnownByItsName() {
        assertThat(new ChoosableSite("lelystad-airport", site(null), "Horizon Flevoland", null, null)
                        .option(Messages.source())
                        .label()
                        .nl())
                .isEqualTo("Lelystad Airport");
    }

    @Test
    void choosingASiteThatVanishedSaysWhichSinceWhenAndWhomToAsk() {
        ChoosableSite gone = offer(
                WITHDRAWN,
                new Proposition("lelystad-airport", null, 8000, null, People.UNKNOWN, null, null, null, null, null));
        assertThat(gone.option(Messages.source()).label().nl()).endsWith(" (niet meer beschikbaar)");
        assertThat(gone.option(Messages.source()).label().en()).endsWith(" (no longer available)");
        assertThat(RecordChoice.stillThere("proposition", FormValues.of(Map.of("proposition", "offer")), List.of(gone)))
                .containsExactly(FieldError.of(
                        "proposition",
                        "resolution.error.site-withdrawn",
                        "Lelystad Airport",
                        WITHDRAWN,
                        "Horizon Flevoland"));
    }

    @Test
    void aSiteThatIsStillThereCanBeChosen() {
        ChoosableSite there = offer(
                null,
                new Proposition("lelystad-airport", null, 8000, null, People.UNKNOWN, null, null, null, null, null));
        assertThat(RecordChoice.stillThere(
                        "proposition", FormValues.of(Map.of("proposition", "offer")), List.of(there)))
                .isEmpty();
    }

    private static ChoosableSite offer(LocalDate withdrawnOn, Proposition proposition) {
        return new ChoosableSite("offer", site(withdrawnOn), "Horizon Flevoland", proposition, null);
    }

    private static Site site(LocalDate withdrawnOn) {
        return new Site(
                "lelystad-airport",
                "Lelystad Airport",
                "fieldlab",
                "horizon",
                null,
                new Site.Place("Lelystad", "GM0995", 2025, "PV24", null, 52.46, 5.53),
                List.of(),
                null,
                SiteFacts.UNKNOWN,
                new Upkeep(null, null, withdrawnOn, 0, 0));
    }
}
