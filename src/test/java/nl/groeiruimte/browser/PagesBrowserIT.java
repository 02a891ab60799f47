package nl.groeiruimte.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The pages beside the cases, in both languages and on a phone. */
class PagesBrowserIT extends BrowserTests {

    /** The names in a picture, each with its lines put together again. */
    private static final String LABELS =
            "all => all.map(one => [...one.querySelectorAll('tspan')].map(line => line.textContent.trim()).join(' '))";

    @Test
    void supplyIsReadByAllAndKeptByItsRegion() {
        Person mila = as("horizon.mila").open("/supply").shot("supply");
        mila.open("/supply/sites/almere-weerwater").shot("supply-site");
        mila.open("/supply/sites/almere-weerwater/edit").shot("supply-edit");
        mila.open("/supply/sites/almere-weerwater/facts/rent").shot("supply-fact");
        mila.open("/supply/sites/almere-weerwater/withdraw").shot("supply-withdraw");
        as("bom.lotte")
                .expecting(404)
                .expecting(403)
                .open("/supply/sites/almere-weerwater")
                .open("/supply/sites/almere-weerwater/edit");
    }

    @Test
    void instrumentsAreReadByAllKeptByTheirKeeperAndOnARouteMapForEverybody() {
        Person noor = as("investnl.noor").open("/supply/instruments").shot("instruments");
        for (String page : List.of("", "/edit", "/contact", "/withdraw", "/expect/ticket")) {
            noor.open("/supply/instruments/wbso" + page).shot("instrument" + page.replace('/', '-'));
        }
        noor.open("/route-map").shot("route-map").open("/route-map/wbso").shot("route-map-instrument");
        as("ministerie.pieter")
                .open("/supply/instruments/wbso")
                .expecting(403)
                .expecting(404)
                .open("/supply/instruments/wbso/edit");
    }

    @Test
    void supplyComesInFromAFileAfterATrialThatNamesWhatIsWrong() {
        Person mila = as("horizon.mila").open("/supply/import").shot("import");
        mila.page().getByLabel("Locaties in ons sjabloon (CSV)").check();
        mila.page()
                .getByLabel("Bestand", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(file("locaties.csv", """
                Code;Naam;Soort;Provincie;Gemeente;Breedtegraad;Lengtegraad;Bron;Stroom, afname (MW)
                blad-park;Bladpark;bedrijventerrein;Flevoland;Almere;52,37;5,22;gemeente;4
                blad-hof;=1+1;bedrijventerrein;Flevoland;Almere;52,37;5,22;gemeente;veel
                """));
        mila.press("Probeer het bestand");
        assertThat(mila.page().locator("#progress")).hasCount(0);
        assertThat(mila.page().locator("main")).containsText("Dit is geen getal. Een getal, zoals 1500 of 12,5.");
        mila.look().shot("import-trial").press("Pas toe");
        assertThat(mila.page().locator("#progress")).hasCount(0);
        assertThat(mila.page().locator("main")).containsText("Toegepast");
        assertThat(mila.look().open("/supply/sites/blad-park").heading()).isEqualTo("Bladpark");
    }

    @Test
    void coordinatorSeesWhatOtherRulesWouldHaveChangedBeforeTheyGoLive() {
        Person marieke = as("coordinator.marieke")
                .open("/figures/rules")
                .shot("rules")
                .click("Gewichten van de score")
                .shot("rules-weights");
        String before = marieke.page()
                .request()
                .get(marieke.page().getByText("Bestand (DMN)").first().getAttribute("href"))
                .text();
        upload(marieke, before.replace("<text>15</text>", "<text>zwaar</text>"), 422);
        assertThat(marieke.page().getByRole(AriaRole.ALERT)).containsText("Dit bestand kan niet worden gebruikt");
        marieke.shotAsItIs("rules-broken");
        upload(marieke, before.replace("<text>15</text>", "<text>16</text>"), 200);
        assertThat(marieke.page().locator("main")).containsText("Wat er anders was gelopen");
        marieke.shot("rules-draft")
                .fill("Waarom verandert dit?", "Besluit van de taskforce")
                .press("Zet live");
        assertThat(marieke.page().locator(".timeline li").first()).containsText("Waarom: Besluit van de taskforce");
        upload(marieke, before, 200);
        marieke.fill("Waarom verandert dit?", "Toch zoals het was").press("Zet live");
        assertThat(as("bom.lotte")
                        .open("/figures/rules/match-weights")
                        .page()
                        .getByLabel("DMN-bestand")
                        .count())
                .isZero();
    }

    private static void upload(Person person, String dmn, int status) {
        person.page().getByLabel("DMN-bestand").setInputFiles(file("match-weights.dmn", dmn));
        person.expecting(status).pressIn("form[action$='/file']", "Bekijk wat er anders gaat");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void regionKeepsItsSupplyFreshAndSaysWhatItIsStrongIn() {
        Person marieke = as("coordinator.marieke").open("/supply/freshness").press("Vraag nu alle regio's");
        assertThat(marieke.page().locator("main").innerText()).contains("Elke regio heeft nu de taak");
        marieke.shot("supply-freshness");
        Person femke = as("oost.femke")
                .open("/inbox?tab=all&sort=opened")
                .click("Bevestig het aanbod")
                .shot("supply-confirm")
                .choose("Wat klopt er nog?", "Bevestig nu niets")
                .fill("Waarom niet?", "Cijfers van de netbeheerder volgen")
                .finish("Verstuur antwoord", "Gedaan");
        femke.open("/supply/sites/ipkw/expect/demand").shot("supply-expect");
        femke.open("/supply/sites/ipkw/part").shot("supply-part");
        femke.open("/supply/regions/oost-nl")
                .shot("region")
                .click("Wijzig profiel")
                .shot("region-edit");
    }

    @Test
    void actionsOnACaseSayWhatTheyDo() {
        ApiSignals.Started lead = new ApiSignals(address()).start("innovationquarter", "Handeling Proef B.V.");
        Person daan = as("iq.daan")
                .task("Beoordeel het signaal", lead.codeName())
                .choose("Besluit", "In portefeuille nemen")
                .finish("Neem besluit", lead.codeName());
        pictureOpensOnTheStepWhereTheCaseStands(daan.open(lead.path() + "?tab=process"));
        for (String action : new String[] {"hold", "hand-over", "withdraw"}) {
            daan.open(lead.path() + "/actions/" + action).shot("action-" + action);
        }
        daan.open(lead.path() + "/contacts/new").shot("contact-new");
        daan.open(lead.path() + "/conversations/new")
                .press("Toon de contactpersonen")
                .choose("Soort gesprek", "Bezoek")
                .fill("Dag van het gesprek", Days.inMonths(1))
                .fill("Wie er nog meer bij is", "Noor de Vries")
                .shotAsItIs("conversation-new")
                .press("Leg vast")
                .open(lead.path() + "?tab=conversations")
                .shot("case-conversations")
                .open(lead.path() + "/dossier")
                .shot("dossier")
                .press("Open de gesprekken in dit dossier")
                .shotAsItIs("dossier-open");
        daan.open(lead.path() + "/actions/hold")
                .fill("Aanhouden tot", Days.inMonths(2))
                .fill("Reden van aanhouden", "Fusie")
                .press("Houd casus aan")
                .shot("case-held")
                .press("Hervat de casus nu");
        daan.open(lead.path() + "/actions/withdraw")
                .select("Reden van intrekken", "Anders")
                .fill("Toelichting", "Gestopt met het plan")
                .press("Trek casus in")
                .task("Leg vast wat is geleerd", lead.codeName())
                .fill("Wat had geholpen", "Eerder praten")
                .fill("Wat is geleerd", "Vraag naar de plannen")
                .select("Thema", "Samenwerking")
                .finish("Sluit de casus", lead.codeName());
        daan.open(lead.path());
        assertThat(daan.page().locator("main").innerText()).contains("ingetrokken, gesloten op");
    }

    /** In its own size, at which its words can be read. */
    private static void pictureOpensOnTheStepWhereTheCaseStands(Person person) {
        Page page = person.page();
        page.setViewportSize(1440, 900);
        page.reload();
        page.locator(".process-diagram .step-current").first().waitFor();
        List<?> seen = (List<?>) page.evaluate("""
                () => { const canvas = document.querySelector('.process-diagram__canvas').getBoundingClientRect();
                    const step = [...document.querySelectorAll('.process-diagram .step-current .djs-visual')]
                        .map(shape => shape.getBoundingClientRect()).sort((one, other) => one.width - other.width)[0];
                    return [document.querySelector('.process-diagram .viewport').getCTM().a >= 1,
                        step.left >= canvas.left && step.right <= canvas.right
                            && step.top >= canvas.top && step.bottom <= canvas.bottom]; }""");
        assertThat(seen).as("its own size, and the step within it").isEqualTo(List.of(true, true));
        page.setViewportSize(Person.DESK, 900);
    }

    /** Only that of a case is shown; the others are drawn in its place, as somebody may show them one day. */
    @Test
    void noWordIsBrokenInThePictureOfAnyProcess() throws IOException {
        String path = new ApiSignals(address())
                .start("innovationquarter", "Plaatje Proef B.V.")
                .path();
        Person daan = as("iq.daan");
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn")) {
            Set<String> names =
                    Bpmn.readModelFromStream(file.getInputStream()).getModelElementsByType(FlowElement.class).stream()
                            .map(FlowElement::getName)
                            .collect(Collectors.toSet());
            byte[] model = file.getContentAsByteArray();
            daan.page()
                    .route(
                            url -> url.endsWith("/process.bpmn"),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setBodyBytes(model)
                                    .setContentType("application/xml")));
            daan.open(path + "?tab=process")
                    .page()
                    .locator(".djs-label")
                    .first()
                    .waitFor();
            assertThat((List<?>) daan.page().locator(".djs-label").evaluateAll(LABELS))
                    .as(file.getFilename())
                    .isNotEmpty()
                    .allMatch(names::contains);
            daan.page().unrouteAll();
        }
    }

    @Test
    void rightsAndRecordsAreReadByEverybodyWhoDecidesOnThem() {
        ApiSignals.Started lead = new ApiSignals(address()).start("innovationquarter", "Bewaren Proef B.V.");
        as("beheer.kim")
                .neverSees("Bewaren Proef")
                .open("/administration/rights")
                .shot("rights")
                .open("/records")
                .shot("records");
        Person daan = as("iq.daan").open("/records").shot("records-member");
        daan.open(lead.path().replace("/cases/", "/records/cases/"))
                .shot("records-case")
                .fill("Waarom moet alles bewaard blijven", "Bezwaar loopt")
                .press("Stop het vernietigen")
                .shot("records-held");
        daan.open(lead.path() + "/data-requests")
                .shot("data-requests")
                .choose("Wat vraagt de contactpersoon", "Wissen")
                .fill("Gevraagd op", Days.today())
                .press("Leg het verzoek vast")
                .shot("data-request")
                .press("Open de gegevens")
                .shotAsItIs("data-request-open")
                .fill("Wat is geantwoord", "Gemaild")
                .press("Wis de contactpersoon");
        assertThat(daan.page().locator("main").innerText()).contains("De contactpersoon is gewist.");
    }

    @Test
    void everybodyStartsWhereTheirWorkIs() {
        as("beheer.kim").open("/").shot("administration");
        for (String user : List.of("iq.sanne", "ministerie.pieter", "investnl.noor", "coordinator.marieke")) {
            Person person = as(user).open("/").shot("start-" + user);
            assertThat(person.heading()).isEqualTo("Start");
        }
        as("ministerie.pieter").expecting(404).open("/inbox").shot("not-for-them");
    }

    @Test
    void whatComesToPeopleIsReadBesideTheInbox() {
        ApiSignals.Started lead = new ApiSignals(address()).start("innovationquarter", "Vuurtoren Proef B.V.");
        Person sanne = as("iq.sanne").neverSees("Vuurtoren Proef");
        for (String page : List.of("messages", "messages/settings", "messages/calendar", "team", "team/absence")) {
            sanne.open("/" + page).shot(page.replace('/', '-'));
        }
        sanne.open("/documents").shot("documents");
        sanne.open(lead.path() + "/documents").shot("case-documents");
        sanne.open(lead.path() + "/paper").shot("case-paper");
        sanne.open("/search")
                .shot("search")
                .fill("Zoek in alles", lead.codeName())
                .pressIn("main form[role=search]", "Zoek");
        assertThat(sanne.page().locator("main .found a").first()).hasText(lead.codeName());
        sanne.shot("search-found");
        sanne.open("/inbox?tab=all&kind=space")
                .click("Bewaar wat u nu ziet als weergave")
                .fill("Naam", "Ruimte")
                .shotAsItIs("view-new")
                .press("Bewaar");
        assertThat(sanne.page().locator(".views [aria-current]")).hasText("Ruimte");
        sanne.shot("inbox-view").click("Wijzig deze weergave").shot("view-edit").press("Gooi deze weergave weg");
    }

    @Test
    void everybodyReadsHowItWorksAndWhatTheWordsMean() {
        Person daan = as("iq.daan").open("/inbox").click("Hoe werkt het").shot("how-it-works");
        assertThat(daan.page().locator("h2").first()).containsText("Taskforcelid");
        daan.open("/cases/new")
                .page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("signaal").setExact(true))
                .click();
        assertThat(daan.page().locator("[popover]:popover-open")).containsText("signaal: De eerste melding");
        assertThat(as("ministerie.pieter")
                        .open("/how-it-works")
                        .page()
                        .locator("h2")
                        .first())
                .containsText("Ministerie");
    }

    @Test
    void languageIsChosenOnEveryPageAndStays() {
        Person daan = as("iq.daan").open("/supply").click("EN");
        assertThat(daan.heading()).isEqualTo("Supply");
        assertThat(daan.open("/inbox").heading()).isEqualTo("Inbox");
        assertThat(daan.click("NL").heading()).isEqualTo("Werkvoorraad");
        assertThat(daan.page().locator("html").getAttribute("lang")).isEqualTo("nl");
        assertThat(daan.open("/logged-out")
                        .shot("logged-out")
                        .page()
                        .getByRole(AriaRole.LINK)
                        .count())
                .isPositive();
    }
}
