package nl.groeiruimte.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Filling in forms: mistakes, choices that ask for more, drafts, and colleagues who were first. */
class FormsBrowserIT extends BrowserTests {

    private static final String REFRESH = "Toon de velden bij deze keuze";

    @Test
    void everyMistakeIsShownAtOnceLinksToItsFieldAndLosesNoText() {
        Person lotte = as("bom.lotte")
                .expecting(422)
                .open("/cases/new")
                .fill("Naam van het bedrijf", "Proefwerk Ampul B.V.")
                .fill("KVK-nummer", "123")
                .fill("Wat het bedrijf maakt of gaat maken", "De ampul van Proefwerk")
                .unfold("Meer over de groeivraag")
                .unfold("Adres en contactpersoon")
                .fill("Nodig op", "31-02-2030")
                .fill("Verwachte investering", "veel")
                .fill("E-mailadres contactpersoon", "iemand")
                .choose("Soort bedrijf", "Scale-up")
                .press("Registreer signaal");
        Locator summary = lotte.page().getByRole(AriaRole.ALERT);
        assertThat(summary).containsText("Vul nog");
        String[] mistakes = {
            "KVK-nummer in van 8 cijfers",
            "e-mailadres in",
            "‘Technologieën’ minstens één",
            "‘Levensfase’ een antwoord",
            "‘Waardoor groei daar niet kan’ in",
            "Deze dag staat niet op de kalender",
            "een getal in",
            "Het bedrijf stemt in met de registratie van dit signaal",
            "Lees ‘Wat het bedrijf maakt of gaat maken’ na. Misschien is het bedrijf hieraan te herkennen: "
                    + "‘ampul’ komt uit de naam; ‘Proefwerk’ komt uit de naam"
        };
        for (String mistake : mistakes) {
            assertThat(summary).containsText(mistake);
        }
        lotte.shotAsItIs("start-errors");
        List<Locator> links = summary.getByRole(AriaRole.LINK).all();
        assertThat(links).as("a way to each mistake").hasSizeGreaterThanOrEqualTo(mistakes.length);
        for (Locator link : links) {
            link.click();
            assertThat(lotte.page().locator(link.getAttribute("href"))).isFocused();
        }
        assertThat(lotte.field("Naam van het bedrijf")).hasValue("Proefwerk Ampul B.V.");
        assertThat(lotte.field("Nodig op")).hasValue("31-02-2030");
        assertThat(lotte.field("Verwachte investering")).hasValue("veel");
        assertThat(lotte.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setChecked(true)))
                .hasCount(1);
    }

    @Test
    void choiceAsksForItsOwnFieldsAndForgetsThoseOfAnother() {
        ApiSignals.Started lead = new ApiSignals(address()).start("bom", "Proefwerk Boor B.V.");
        Person lotte = as("bom.lotte")
                .task("Beoordeel het signaal", lead.codeName())
                .choose("Besluit", "Blijven volgen tot een datum");
        assertThat(lotte.field("Volgen tot")).isVisible();
        lotte.choose("Besluit", "Afwijzen");
        assertThat(lotte.field("Reden van afwijzen")).isVisible();
        assertThat(lotte.field("Volgen tot")).hasCount(0);
        lotte.shotAsItIs("task-assess-signal-decline")
                .choose("Besluit", "Blijven volgen tot een datum")
                .fill("Volgen tot", Days.inMonths(3))
                .finish("Neem besluit", lead.codeName());
        lotte.open(lead.path());
        assertThat(lotte.page().locator("main")).containsText("komt de taak terug om het signaal te beoordelen");
    }

    @Test
    void textTypedWhileAnEarlierAnswerIsUnderWayStays() {
        Person lotte = as("bom.lotte")
                .open("/cases/new")
                .tickOf("Technologieën", "Andere technologie essentieel voor strategische autonomie");
        assertThat(lotte.field("Welke andere technologie")).isVisible();
        AtomicReference<Route> slow = new AtomicReference<>();
        lotte.page().route(url -> url.endsWith("/cases/new/fields"), slow::set);
        lotte.page().waitForRequest("**/cases/new/fields", () -> lotte.tickOf("Technologieën", "Kwantumtechnologieën"));
        lotte.fill("Welke andere technologie", "Radar");
        lotte.page()
                .evaluate("() => document.body.addEventListener('htmx:oobAfterSwap', () => "
                        + "document.body.dataset.swapped = 'yes')");
        slow.get().resume();
        assertThat(lotte.page().locator("body[data-swapped]")).hasCount(1);
        assertThat(lotte.field("Welke andere technologie")).hasValue("Radar");
    }

    @Test
    void caseIsStartedAndAssessedWithoutJavaScript() {
        Person lotte = withoutJavaScript("bom.lotte")
                .open("/cases/new")
                .fill("Naam van het bedrijf", "Proefwerk Cilinder B.V.")
                .fill("KVK-nummer", kvkNumber())
                .tickOf("Technologieën", "Andere technologie essentieel voor strategische autonomie")
                .press(REFRESH)
                .fill("Welke andere technologie", "Radar")
                .choose("Het bedrijf maakt zelf een product", "Ja")
                .fill("Wat het bedrijf maakt of gaat maken", "Antennes")
                .choose("Soort bedrijf", "Scale-up")
                .choose("Levensfase", "Fase 3")
                .choose("Het bedrijf kan op de huidige plek niet verder groeien", "Ja")
                .fill("Waardoor groei daar niet kan", "Te weinig ruimte")
                .select("Provincie waar het bedrijf nu zit", "Noord-Brabant")
                .fill("Nodig op", Days.inMonths(20))
                .tick("Het bedrijf stemt in met de registratie van dit signaal")
                .press("Registreer signaal");
        String codeName = lotte.heading();
        lotte.task("Beoordeel het signaal", codeName)
                .choose("Besluit", "Afwijzen")
                .press(REFRESH)
                .select("Reden van afwijzen", "Geen vraag naar groeiruimte")
                .expecting(422)
                .press("Neem besluit");
        assertThat(lotte.page().getByRole(AriaRole.ALERT)).containsText("Toelichting op de afwijzing");
        lotte.fill("Toelichting op de afwijzing", "Het bedrijf huurt het pand ernaast")
                .finish("Neem besluit", codeName);
    }

    @Test
    void draftWaitsForWhoWroteItAndForNobodyElse() {
        ApiSignals.Started lead = new ApiSignals(address()).start("bom", "Proefwerk Drijfas B.V.");
        Person lotte = as("bom.lotte")
                .task("Beoordeel het signaal", lead.codeName())
                .choose("Besluit", "Blijven volgen tot een datum")
                .fill("Volgen tot", "01-0")
                .fill("Toelichting", "Nog één gesprek nodig")
                .press("Bewaar concept");
        assertThat(lotte.page().getByRole(AriaRole.STATUS).first())
                .containsText("Het concept is bewaard. Alleen u ziet het.");
        lotte.open("/inbox").task("Beoordeel het signaal", lead.codeName());
        assertThat(lotte.page().getByText("Hier staat uw concept van vandaag")).isVisible();
        assertThat(lotte.field("Toelichting")).hasValue("Nog één gesprek nodig");
        assertThat(lotte.field("Volgen tot")).hasValue("01-0");
        Person thijs = as("bom.thijs").task("Beoordeel het signaal", lead.codeName());
        assertThat(thijs.field("Toelichting")).hasValue("");
    }

    @Test
    void secondToFinishIsToldWhoWasFirstAndKeepsTheText() {
        ApiSignals.Started lead = new ApiSignals(address()).start("bom", "Proefwerk Ezelsoor B.V.");
        Person lotte = as("bom.lotte")
                .task("Beoordeel het signaal", lead.codeName())
                .choose("Besluit", "In portefeuille nemen")
                .fill("Toelichting", "Past goed bij de regio");
        as("bom.thijs")
                .task("Beoordeel het signaal", lead.codeName())
                .choose("Besluit", "In portefeuille nemen")
                .finish("Neem besluit", lead.codeName());
        lotte.expecting(409).press("Neem besluit");
        assertThat(lotte.page().getByRole(AriaRole.ALERT)).containsText("afgerond door Thijs Verhoeven van BOM");
        assertThat(lotte.page().getByText("Past goed bij de regio")).isVisible();
        lotte.shotAsItIs("task-second");
    }

    @Test
    void taskThatAColleagueTookUpIsNotSentUntilItIsTakenOver() {
        ApiSignals.Started lead = new ApiSignals(address()).start("bom", "Proefwerk Fluit B.V.");
        Person lotte = as("bom.lotte")
                .task("Beoordeel het signaal", lead.codeName())
                .choose("Besluit", "In portefeuille nemen")
                .fill("Toelichting", "Graag snel beginnen");
        as("bom.thijs").task("Beoordeel het signaal", lead.codeName()).press("Pak op");
        lotte.expecting(409).press("Neem besluit");
        assertThat(lotte.page().getByRole(AriaRole.ALERT)).containsText("deze taak ligt nu bij Thijs Verhoeven");
        assertThat(lotte.field("Toelichting")).hasValue("Graag snel beginnen");
        lotte.shotAsItIs("task-taken").press("Neem over");
        assertThat(lotte.field("Toelichting")).hasValue("Graag snel beginnen");
        lotte.finish("Neem besluit", lead.codeName());
    }

    @Test
    void openCaseOfTheSameCompanyIsShownBeforeAnotherStarts() {
        String kvkNumber = kvkNumber();
        ApiSignals.Started first = new ApiSignals(address()).start("bom", "Proefwerk Gietvorm B.V.", kvkNumber);
        Person mila = as("horizon.mila").neverSees(first.codeName(), first.caseNumber());
        register(mila, kvkNumber, "Flevoland");
        assertThat(mila.page().getByRole(AriaRole.STATUS).first()).containsText("is gestart");

        Person lotte = as("bom.lotte").expecting(409);
        register(lotte, kvkNumber, "Noord-Brabant");
        assertThat(lotte.page().getByRole(AriaRole.ALERT)).containsText(first.codeName());
        assertThat(lotte.field("Naam van het bedrijf")).hasValue("Proefwerk Gietvorm B.V.");
        lotte.shotAsItIs("start-duplicate").tick("Start toch een nieuwe casus").press("Registreer signaal");
        assertThat(lotte.page().getByRole(AriaRole.STATUS).first()).containsText("is gestart");
        assertThat(lotte.heading()).isNotEqualTo(first.codeName());
    }

    private static void register(Person person, String kvkNumber, String province) {
        person.open("/cases/new")
                .fill("Naam van het bedrijf", "Proefwerk Gietvorm B.V.")
                .fill("KVK-nummer", kvkNumber)
                .tickOf("Technologieën", "Kwantumtechnologieën")
                .choose("Het bedrijf maakt zelf een product", "Ja")
                .fill("Wat het bedrijf maakt of gaat maken", "Mallen")
                .choose("Soort bedrijf", "Scale-up")
                .choose("Levensfase", "Fase 4")
                .choose("Het bedrijf kan op de huidige plek niet verder groeien", "Ja")
                .fill("Waardoor groei daar niet kan", "Te weinig ruimte")
                .select("Provincie waar het bedrijf nu zit", province)
                .fill("Nodig op", Days.inMonths(20))
                .tick("Het bedrijf stemt in met de registratie van dit signaal")
                .press("Registreer signaal");
    }
}
