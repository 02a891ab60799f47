package nl.groeiruimte.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The reference case of the energy-storage scale-up, in Dutch: started by its agency's system, realised in another
 * region.
 */
class EnergyStorageBrowserIT extends BrowserTests {

    private static final String COMPANY = "Voorbeeld Energieopslag B.V.";

    private final String kvkNumber = kvkNumber();
    private Person femke;
    private Person ruben;
    private ApiSignals.Started lead;

    @Test
    void energyStorageScaleUpGoesFromTheAgencysSystemToAPlaceWithPower() {
        femke = as("oost.femke");
        ruben = as("horizon.ruben").neverSees(COMPANY, kvkNumber);
        Map<String, Long> before = FigureTiles.counts(as("coordinator.marieke"));
        lead = new ApiSignals(address()).start("oost-nl", COMPANY, kvkNumber);

        signalAndConfidentiality();
        bothKindsAreArticulatedAndConfirmed();
        searchAndAsking();
        regionTriesWhatMorePowerWouldBring();
        offerAndChoice();
        realisationAndLearning();

        Map<String, Long> after = FigureTiles.counts(as("coordinator.marieke"));
        for (String figure : new String[] {
            "Leads in portefeuille (gehad)",
            "Case based aanpakken in uitvoering gebracht",
            "Leads in andere regio gerealiseerd"
        }) {
            assertThat(after.get(figure)).as(figure).isEqualTo(before.get(figure) + 1);
        }
        ruben.open(lead.path()).open("/cases?tab=asked").open("/inbox?tab=all");
        as("iq.daan")
                .neverSees(COMPANY, kvkNumber, lead.codeName())
                .expecting(404)
                .open(lead.path())
                .open("/cases");
    }

    private void signalAndConfidentiality() {
        femke.task("Beoordeel het signaal", lead.codeName());
        assertThat(femke.page().locator("main")).containsText("voldoet aan de voorwaarden");
        femke.choose("Besluit", "In portefeuille nemen").finish("Neem besluit", lead.codeName());
        femke.task("Leg geheimhouding en toestemming vast", lead.codeName())
                .fill("Geheimhouding getekend op", Days.today())
                .tickOf(
                        "Waar het bedrijf toestemming voor geeft", "Een blind profiel sturen naar andere regio's",
                        "Partners om hulp vragen", "Zonder naam meetellen in de cijfers")
                .tickOf("Soorten ruimte om uit te werken", "Ruimte", "Energie")
                .finish("Leg afspraken vast", lead.codeName());
    }

    private void bothKindsAreArticulatedAndConfirmed() {
        energy("8", "12");
        femke.task("Werk de vraag naar ruimte uit", lead.codeName())
                .fill("Nodig op", Days.inMonths(18))
                .fill("Vloeroppervlak, minimaal nodig", "6.000")
                .fill("Vloeroppervlak, gewenst", "9.000")
                .fill("Waarom het op de huidige plek niet kan", "Gebouw te klein")
                .fill("Functie van wie dit zegt", "directeur")
                .finish("Leg vraag vast", lead.codeName());
        femke.task("Leg de bevestiging van het bedrijf vast", lead.codeName())
                .choose("Antwoord van het bedrijf", "Het bedrijf wil iets veranderen")
                .fill("Wat moet veranderen", "Minstens negen megawatt")
                .finish("Leg antwoord vast", lead.codeName());
        femke.task("Werk de vraag naar energie uit", lead.codeName());
        assertThat(femke.field("Stroomvraag, minimaal nodig")).hasValue("8");
        femke.fill("Stroomvraag, minimaal nodig", "9").finish("Leg vraag vast", lead.codeName());
        femke.task("Werk de vraag naar ruimte uit", lead.codeName()).finish("Leg vraag vast", lead.codeName());
        femke.task("Leg de bevestiging van het bedrijf vast", lead.codeName())
                .choose("Antwoord van het bedrijf", "Het bedrijf bevestigt de vraag")
                .fill("Bevestigd op", Days.today())
                .fill("Functie van wie bevestigt", "directeur")
                .finish("Leg antwoord vast", lead.codeName());
    }

    private void energy(String min, String wish) {
        femke.task("Werk de vraag naar energie uit", lead.codeName())
                .shot("task-articulate-energy")
                .fill("Nodig op", Days.inMonths(18))
                .fill("Stroomvraag, minimaal nodig", min)
                .fill("Stroomvraag, gewenst", wish)
                .fill("Teruglevering, minimaal nodig", "2")
                .choose("Gebruik kan schuiven in de tijd", "Ja")
                .fill("Waarom het op de huidige plek niet kan", "Geen transportvermogen tot 2031")
                .fill("Functie van wie dit zegt", "directeur")
                .finish("Leg vraag vast", lead.codeName());
    }

    private void searchAndAsking() {
        femke.task("Zoek in de eigen regio", lead.codeName())
                .choose("Plek gevonden in de eigen regio", "Nee")
                .select("Belangrijkste oorzaak bij ruimte", "Geen grond beschikbaar")
                .select("Belangrijkste oorzaak bij energie", "Vol stroomnet")
                .fill("Toelichting op de knelpunten", "Wachtlijst bij de netbeheerder")
                .finish("Leg uitkomst vast", lead.codeName());
        shortlistIsReadAndTakenAlong();
        femke.task("Kies regio's om te vragen", lead.codeName())
                .choose("Besluit", "Regio's vragen")
                .tickOf("Regio's om te vragen", "Horizon Flevoland")
                .fill("Wat het bedrijf maakt, voor het blinde profiel", "Grote batterijen voor het net")
                .tick("Gecontroleerd: aan dit profiel is het bedrijf niet te herkennen")
                .tick("Het profiel zo sturen: zeldzaam, of grover gemaakt")
                .finish("Leg keuze vast", lead.codeName());
    }

    private void shortlistIsReadAndTakenAlong() {
        femke.task("Kies regio's om te vragen", lead.codeName())
                .click("Bekijk de shortlist met kaart")
                .shot("shortlist-energy");
        assertThat(femke.page().locator("main")).containsText("afname van stroom");
        String list = lead.path() + "/shortlist";
        APIResponse sheet = femke.page().request().get(address() + list + "/sheet.csv");
        assertThat(sheet.headers().get("content-disposition")).contains("attachment", ".csv");
        assertThat(sheet.text().replace('\u00a0', ' ').lines().toList())
                .hasSizeGreaterThan(10)
                .first()
                .asString()
                .contains("Punten", "afname van stroom, gevraagd: 9 MW", "vloeroppervlak, gevraagd: 6.000 m²");
        assertThat(sheet.text()).contains("Horizon Flevoland").doesNotContain(COMPANY, kvkNumber);
        APIResponse document = femke.page().request().get(address() + list + "/sheet.ods?verdict=unknown");
        assertThat(document.headers().get("content-type")).startsWith("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(new String(document.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        ruben.expecting(404).open(list).open(list + "/sheet.ods");
    }

    private void regionTriesWhatMorePowerWouldBring() {
        femke.open("/supply/sites/ipkw/what-if")
                .fill("Stroom, afname erbij", "9")
                .fill("Stroom, teruglevering erbij", "2")
                .fill("Vloer erbij", "6.000")
                .fill("Locatie beschikbaar vanaf", Days.inMonths(12))
                .press("Probeer")
                .shot("supply-what-if");
        assertThat(femke.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(lead.codeName())))
                .containsText("past op tijd");
        ruben.expecting(404).open("/supply/sites/ipkw/what-if");
    }

    private void offerAndChoice() {
        ruben.task("Doe een propositie", lead.codeName())
                .choose("Antwoord van de regio", "Een locatie aanbieden")
                .select("Locatie", "Living Lab Almere Pampus")
                .fill("Vloeroppervlak", "8.500")
                .fill("Beschikbaar vermogen", "10")
                .fill("Beschikbaar vanaf", Days.inMonths(15))
                .finish("Verstuur antwoord", lead.codeName());
        femke.task("Leg de keuze van het bedrijf vast", lead.codeName())
                .choose("Keuze van het bedrijf", "Een propositie van een andere regio")
                .select("Gekozen propositie", "Horizon Flevoland")
                .tickOf("Redenen van het bedrijf", "Stroom", "Snelheid")
                .fill("Toelichting op de keuze", "Op tijd genoeg stroom")
                .fill("Gekozen op", Days.today())
                .finish("Leg keuze vast", lead.codeName());
    }

    private void realisationAndLearning() {
        femke.task("Volg de mijlpalen", lead.codeName())
                .choose("Stand van zaken", "Groei gerealiseerd")
                .fill("Stroomaansluiting geregeld op", Days.today())
                .finish("Leg stand vast", lead.codeName());
        femke.task("Leg de realisatie vast", lead.codeName())
                .tick("De datum klopt, ook al ligt hij vroeg")
                .fill("Gerealiseerd op", Days.today())
                .fill("Behouden investering", "60.000.000")
                .fill("Nieuwe banen", "90")
                .fill("Bewijs", "Brief van het bedrijf");
        assertThat(femke.page().locator("main")).not().containsText("Van start-up scale-up geworden");
        femke.finish("Leg realisatie vast", lead.codeName());
        femke.task("Leg vast wat is geleerd", lead.codeName())
                .fill("Wat had geholpen", "Een kaart van vrij vermogen")
                .fill("Wat is geleerd", "Eerst naar stroom kijken")
                .select("Thema", "Energie")
                .finish("Sluit de casus", lead.codeName());
        FigureTiles.cases(femke, "retained-investment");
        assertThat(femke.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(lead.codeName())))
                .isVisible();
    }
}
