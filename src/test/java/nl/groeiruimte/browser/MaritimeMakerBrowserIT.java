package nl.groeiruimte.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference case of the maritime maker, in Dutch: no room in its own region, realised in another. */
class MaritimeMakerBrowserIT extends BrowserTests {

    private static final String COMPANY = "Voorbeeld Scheepsbouw B.V.";
    private static final String IN_PORTFOLIO = "Leads in portefeuille (gehad)";
    private static final String IN_EXECUTION = "Case based aanpakken in uitvoering gebracht";
    private static final String OTHER_REGION = "Leads in andere regio gerealiseerd";
    private static final String NEW_SCALE_UPS = "Waarvan nieuwe scale-ups";

    private final String kvkNumber = kvkNumber();
    private Person sanne;
    private Person mila;
    private String codeName;
    private String casePath;

    @Test
    void maritimeMakerGoesFromSignalToAPlaceInAnotherRegion() {
        Map<String, Long> before = FigureTiles.counts(as("coordinator.marieke").neverSees(COMPANY, kvkNumber));
        sanne = as("iq.sanne");
        mila = as("horizon.mila").neverSees(COMPANY, kvkNumber);
        signal();
        othersDoNotSeeTheCase();
        articulation();
        ownRegionHasNoPlace();
        shortlistIsReadAndWeighed();
        regionsAreAsked();
        otherRegionsDecline();
        horizonAsksAndOffers();
        horizonGetsToKnowTheCompanyForAWhile();
        companyChooses();
        growthIsRealised();
        lessonsCloseTheCase();
        chosenRegionStillUpdatesItsSite();
        figuresCountIt(before);
        nobodyElseReadsTheName();
    }

    private void signal() {
        sanne.open("/cases").shot("cases").click("Start een casus").shot("start");
        sanne.page().locator("details.form-fold > summary").all().forEach(fold -> fold.click());
        sanne.fill("Naam van het bedrijf", COMPANY)
                .fill("KVK-nummer", kvkNumber)
                .fill("Plaats", "Voorbeeldhaven")
                .tickOf(
                        "Technologieën",
                        "Mechatronica en optomechatronica",
                        "Andere technologie essentieel voor strategische autonomie")
                .fill("Welke andere technologie", "Werkschepen voor de marine")
                .choose("Het bedrijf maakt zelf een product", "Ja")
                .fill("Wat het bedrijf maakt of gaat maken", "Grote werkschepen")
                .choose("Soort bedrijf", "Grown-up")
                .choose("Levensfase", "Fase 4")
                .choose("Het bedrijf kan op de huidige plek niet verder groeien", "Ja")
                .fill("Waardoor groei daar niet kan", "Woontorens zijn binnen de milieuzone gebouwd")
                .select("Provincie waar het bedrijf nu zit", "Zuid-Holland")
                .tickOf("Soorten ruimte, eerste indruk", "Ruimte")
                .fill("Nodig op", Days.inMonths(30))
                .choose("Het bedrijf denkt aan vertrek naar het buitenland", "Ja")
                .fill("Verwachte investering", "120.000.000")
                .fill("Verwacht aantal nieuwe banen", "350")
                .tick("Het bedrijf stemt in met de registratie van dit signaal")
                .press("Registreer signaal");
        codeName = sanne.heading();
        casePath = sanne.page().url().replaceFirst("^https?://[^/]+", "");
        assertThat(sanne.page().getByRole(AriaRole.STATUS).first()).containsText(codeName);
        sanne.task("Beoordeel het signaal", codeName)
                .shot("task-assess-signal")
                .choose("Besluit", "In portefeuille nemen")
                .press("Neem besluit");
    }

    private void othersDoNotSeeTheCase() {
        Person lotte = as("bom.lotte").neverSees(COMPANY, kvkNumber, codeName).expecting(404);
        lotte.open(casePath);
        assertThat(lotte.heading()).isEqualTo("Deze pagina is er niet");
        lotte.shot("not-found").open("/cases").open("/inbox?tab=all").open("/cases/new");
    }

    private void articulation() {
        sanne.task("Leg geheimhouding en toestemming vast", codeName)
                .shot("task-record-confidentiality")
                .fill("Geheimhouding getekend op", Days.today())
                .fill("Geheimhouding eindigt op", Days.inMonths(24))
                .tickOf(
                        "Waar het bedrijf toestemming voor geeft", "Een blind profiel sturen naar andere regio's",
                        "De naam tonen aan een regio, na aparte toestemming voor die regio",
                                "Zonder naam meetellen in de cijfers")
                .tickOf("Soorten ruimte om uit te werken", "Ruimte")
                .finish("Leg afspraken vast", codeName);
        sanne.task("Werk de vraag naar ruimte uit", codeName)
                .shot("task-articulate-space")
                .fill("Nodig op", Days.inMonths(30))
                .fill("Vooruitblik in jaren", "15")
                .fill("Vloeroppervlak, minimaal nodig", "15.000")
                .fill("Vloeroppervlak, gewenst", "20.000")
                .fill("Kavel, minimaal nodig", "40.000")
                .fill("Kavel, gewenst", "60.000")
                .fill("Vrije hoogte van de hal, minimaal nodig", "18")
                .select("Milieucategorie, minimaal nodig", "5.1")
                .choose("Kade aan vaarwater", "Minimaal nodig")
                .fill("Waarom het op de huidige plek niet kan", "Woontorens binnen de milieuzone")
                .fill("Functie van wie dit zegt", "directeur")
                .finish("Leg vraag vast", codeName);
        sanne.task("Leg de bevestiging van het bedrijf vast", codeName)
                .shot("task-confirm-request")
                .choose("Antwoord van het bedrijf", "Het bedrijf bevestigt de vraag")
                .fill("Bevestigd op", Days.today())
                .fill("Functie van wie bevestigt", "directeur")
                .finish("Leg antwoord vast", codeName);
    }

    private void ownRegionHasNoPlace() {
        sanne.task("Zoek in de eigen regio", codeName)
                .shot("task-search-own-region")
                .choose("Plek gevonden in de eigen regio", "Nee")
                .tickOf("Soorten knelpunt", "Ruimte")
                .select("Belangrijkste oorzaak bij ruimte", "Milieuzone")
                .fill("Toelichting op de knelpunten", "Nergens in de regio een kade met deze milieucategorie")
                .finish("Leg uitkomst vast", codeName);
    }

    private void shortlistIsReadAndWeighed() {
        sanne.task("Kies regio's om te vragen", codeName)
                .click("Bekijk de shortlist met kaart")
                .shot("shortlist");
        assertThat(sanne.page().locator("main")).containsText("locaties vergeleken");
        sanne.open(casePath + "/shortlist?w.room=100&w.price=0")
                .shot("shortlist-tried")
                .press("Bewaar voor de volgende shortlist van deze casus");
        assertThat(sanne.page().getByRole(AriaRole.STATUS).first()).containsText("De gewichten zijn bewaard");
        sanne.open(casePath + "/shortlist/compare?site=zuiderhage&site=ipkw").shot("shortlist-compare");
        as("bom.lotte").expecting(404).open(casePath + "/shortlist");
    }

    private void regionsAreAsked() {
        sanne.task("Kies regio's om te vragen", codeName)
                .shot("task-select-regions")
                .choose("Besluit", "Regio's vragen")
                .tickOf("Regio's om te vragen", "Horizon Flevoland", "BOM", "Oost NL")
                .tick("Gecontroleerd: aan dit profiel is het bedrijf niet te herkennen")
                .tick("Het profiel zo sturen: zeldzaam, of grover gemaakt")
                .fill("Wat het bedrijf maakt, voor het blinde profiel", "Schepen van de werf Scheepsbouw")
                .expecting(422)
                .press("Leg keuze vast");
        assertThat(sanne.page().getByRole(AriaRole.ALERT)).containsText("Dit vertelt de lezer te veel");
        sanne.shotAsItIs("task-select-regions-names-company")
                .fill("Wat het bedrijf maakt, voor het blinde profiel", "Grote werkschepen")
                .finish("Leg keuze vast", codeName);
        sanne.open(casePath).shot("case-propositions-asked");
        sanne.open(casePath + "?tab=propositions");
        assertThat(sanne.page().locator("main"))
                .containsText(Pattern.compile(
                        "Blind profiel, versie 1.*Horizon Flevoland: ronde 1, gevraagd op .*Grote werkschepen",
                        Pattern.DOTALL));
    }

    private void otherRegionsDecline() {
        for (String user : new String[] {"bom.thijs", "oost.jeroen"}) {
            as(user).neverSees(COMPANY, kvkNumber)
                    .task("Doe een propositie", codeName)
                    .choose("Antwoord van de regio", "Afwijzen")
                    .select("Reden van afwijzen", "Geen ruimte")
                    .fill("Toelichting op het afwijzen", "Geen kade van deze maat")
                    .finish("Verstuur antwoord", codeName);
        }
    }

    private void horizonAsksAndOffers() {
        mila.open("/cases?tab=asked").shot("cases-asked");
        mila.task("Doe een propositie", codeName)
                .shot("task-make-proposition")
                .choose("Antwoord van de regio", "Eerst iets vragen")
                .fill("Vraag aan de casusleider", "Hoe diep moet het water aan de kade zijn?")
                .finish("Verstuur antwoord", codeName);
        sanne.task("Beantwoord de vraag van een regio: Horizon Flevoland", codeName)
                .shot("task-answer-question")
                .fill("Antwoord aan de regio", "Minstens vijf meter.")
                .finish("Verstuur antwoord", codeName);
        mila.task("Doe een propositie", codeName);
        assertThat(mila.page().locator("main")).containsText("Minstens vijf meter.");
        assertThat(mila.page().locator("main"))
                .containsText(
                        Pattern.compile("Uw locaties naast dit profiel.*nodig tussen .* hier vanaf ", Pattern.DOTALL));
        mila.choose("Antwoord van de regio", "Een locatie aanbieden")
                .fill("Vloeroppervlak", "1")
                .select("Locatie", "Lelystad Innovation Airport Area");
        // As dragging its corner does: the answer must not write that size anew, which the safety rules refuse.
        mila.field("Voorwaarden").evaluate("text => text.style.height = '20rem'");
        mila.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem over wat we hiervan weten"))
                .click();
        assertThat(mila.field("Vloeroppervlak")).not().hasValue("1");
        mila.fill("Kavel", "55.000")
                .fill("Vloeroppervlak", "18.000")
                .fill("Beschikbaar vermogen", "3")
                .fill("Prijs vanaf", "90")
                .fill("Prijs tot", "110")
                .select("Prijs per", "m² (koop)")
                .fill("Beschikbaar vanaf", Days.inMonths(24))
                .fill("Voorwaarden", "Bouw in overleg met de haven")
                .finish("Verstuur antwoord", codeName);
        mila.open(casePath).shot("case-asked");
        assertThat(mila.page().locator("main")).containsText("U kreeg dit in ronde 1, op ");
        sanne.open(casePath + "?tab=propositions").shot("case-propositions");
    }

    private void horizonGetsToKnowTheCompanyForAWhile() {
        Person ruben = as("horizon.ruben")
                .open(casePath)
                .click("Vraag welk bedrijf het is")
                .shot("action-ask-identity")
                .tick("Onze regio heeft interesse: wij denken dat wij een plek hebben")
                .fill("Waarom uw regio het bedrijf moet kennen", "Om de kade samen te bekijken")
                .press("Verstuur vraag");
        sanne.task("Besluit of de regio het bedrijf mag zien: Horizon Flevoland", codeName)
                .choose("Besluit", "Tonen: het bedrijf stemt in")
                .shotAsItIs("task-decide-disclosure")
                .fill("Toestemming gegeven op", Days.today())
                .fill("Wie bij het bedrijf toestemming gaf", "directeur")
                .select("Hoe de toestemming is gegeven", "Per e-mail")
                .choose("Wat de regio mag zien", "Alle bedrijfsgegevens en bijlagen")
                .fill("Toestemming geldt tot", Days.inMonths(3))
                .fill("Geheimhouding van de regio getekend op", Days.today())
                .finish("Leg besluit vast", codeName);
        ruben.task("Lees het besluit over het bedrijf", codeName)
                .shot("task-read-disclosure-decision")
                .tick("Besluit gelezen; wij houden ons aan de geheimhouding")
                .finish("Gelezen", codeName);
        ruben.open(casePath).press("Open de bedrijfsgegevens");
        assertThat(ruben.page().locator("#company")).containsText(COMPANY);
        ruben.shotAsItIs("case-asked-company-open");
        sanne.open(casePath + "?tab=ledger")
                .shot("case-ledger-disclosed")
                .click("Trek in")
                .fill("Waarom de inzage stopt", "De kade is bekeken")
                .press("Trek in");
        ruben.neverSees(COMPANY, kvkNumber).open(casePath);
        assertThat(ruben.page().locator("#company")).containsText("heeft de inzage ingetrokken");
        sanne.open("/cases/search")
                .fill("Naam of KVK-nummer", kvkNumber)
                .pressIn("main", "Zoek")
                .shotAsItIs("search");
        assertThat(sanne.page().locator("main")).containsText(COMPANY);
    }

    private void companyChooses() {
        sanne.task("Leg de keuze van het bedrijf vast", codeName)
                .shot("task-record-choice")
                .choose("Keuze van het bedrijf", "Een propositie van een andere regio")
                .select("Gekozen propositie", "Horizon Flevoland")
                .tickOf("Redenen van het bedrijf", "Ruimte", "Snelheid")
                .fill("Toelichting op de keuze", "Kade en ruimte om te groeien")
                .fill("Gekozen op", Days.today())
                .finish("Leg keuze vast", codeName);
    }

    private void growthIsRealised() {
        sanne.task("Volg de mijlpalen", codeName)
                .shot("task-follow-milestones")
                .choose("Stand van zaken", "Loopt nog")
                .fill("Vergunning verleend op", Days.today())
                .fill("Huur of koop getekend op", Days.inMonths(-1))
                .fill("Volgende controle op", Days.inMonths(3))
                .expecting(422)
                .press("Leg stand vast");
        assertThat(sanne.page().getByRole(AriaRole.ALERT)).containsText("Het bedrijf koos deze plek op");
        sanne.tick("De datums kloppen, ook al liggen ze vroeg").finish("Leg stand vast", codeName);
        sanne.task("Volg de mijlpalen", codeName);
        assertThat(sanne.field("Vergunning verleend op")).hasValue(Days.today());
        sanne.choose("Stand van zaken", "Groei gerealiseerd").finish("Leg stand vast", codeName);
        sanne.task("Leg de realisatie vast", codeName)
                .shot("task-record-realisation")
                .fill("Gerealiseerd op", Days.today())
                .fill("Behouden investering", "120.000.000")
                .fill("Nieuwe banen", "350")
                .fill("Bewijs", "Koopakte, in het archief van de regio")
                .expecting(422)
                .press("Leg realisatie vast");
        assertThat(sanne.page().getByRole(AriaRole.ALERT)).containsText("De plek is pas vrij op");
        sanne.tick("De datum klopt, ook al ligt hij vroeg").finish("Leg realisatie vast", codeName);
    }

    private void lessonsCloseTheCase() {
        sanne.task("Leg vast wat is geleerd", codeName)
                .shot("task-record-learning")
                .tickOf("Soorten knelpunt", "Ruimte")
                .select("Belangrijkste oorzaak bij ruimte", "Milieuzone")
                .fill("Wat had geholpen", "Eerder weten dat er gebouwd ging worden")
                .fill("Wat is geleerd", "Kades zijn schaars")
                .select("Thema", "Ruimte")
                .finish("Sluit de casus", codeName);
        sanne.open(casePath);
        assertThat(sanne.page().locator("main")).containsText("een plek in een andere regio, gesloten op");
        sanne.open(casePath + "?tab=resolution");
        assertThat(sanne.page().locator("main")).containsText("niet ingevuld");
        assertThat(sanne.page().locator("main")).not().containsText("nog niet");
        for (String tab : new String[] {
            "request", "financing", "resolution", "process", "timeline", "notes", "partners", "company", "ledger"
        }) {
            sanne.open(casePath + "?tab=" + tab).shot("case-" + tab);
        }
        sanne.open(casePath + "?tab=company").press("Open de bedrijfsgegevens");
        assertThat(sanne.page().getByText(kvkNumber)).isVisible();
        sanne.shotAsItIs("case-company-open");
    }

    private void chosenRegionStillUpdatesItsSite() {
        Person mila = as("horizon.mila").open(casePath);
        assertThat(mila.page().locator(".box--now")).containsText(Pattern.compile("Het bedrijf koos op .* uw aanbod"));
        mila.task("Werk uw locatie bij", codeName)
                .shot("task-update-site")
                .choose("Wat is er met de locatie gebeurd?", "Het aanbod klopt nog: er verandert niets")
                .finish("Klaar", codeName);
    }

    private void figuresCountIt(Map<String, Long> before) {
        Person ministry = as("ministerie.pieter").neverSees(COMPANY, kvkNumber, codeName);
        // All but the coordinator read small ones as bands.
        Map<String, Long> after = FigureTiles.counts(as("coordinator.marieke").neverSees(COMPANY, kvkNumber));
        for (String figure : new String[] {IN_PORTFOLIO, IN_EXECUTION, OTHER_REGION}) {
            assertThat(after.get(figure)).as(figure).isEqualTo(before.get(figure) + 1);
        }
        assertThat(after.get(NEW_SCALE_UPS)).isEqualTo(before.get(NEW_SCALE_UPS));
        FigureTiles.open(ministry).shot("figures");
        for (String target :
                new String[] {"leads-in-portfolio", "cases-in-execution", "leads-other-region", "retained-investment"
                }) {
            FigureTiles.cases(sanne, target);
            assertThat(sanne.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(codeName)))
                    .isVisible();
        }
        sanne.shot("figure");
        URI cases = URI.create(sanne.page().url());
        ministry.open(cases.getPath() + "?" + cases.getRawQuery()).shot("figure-ministry");
    }

    private void nobodyElseReadsTheName() {
        Person coordinator = as("coordinator.marieke").neverSees(COMPANY, kvkNumber);
        coordinator.open("/cases?outcome=all").shot("cases-coordinator");
        for (String tab : new String[] {
            "request",
            "financing",
            "propositions",
            "resolution",
            "process",
            "timeline",
            "notes",
            "partners",
            "company",
            "ledger"
        }) {
            coordinator.open(casePath + "?tab=" + tab);
        }
        coordinator
                .open(casePath + "?tab=company")
                .shot("case-company-coordinator")
                .open("/inbox?tab=late")
                .open("/reports/now");
        for (String user : new String[] {"ministerie.pieter", "investnl.noor", "bom.lotte"}) {
            as(user).neverSees(COMPANY, kvkNumber)
                    .expecting(404)
                    .open(casePath + "?tab=company")
                    .open("/reports/now");
        }
        mila.open(casePath).open("/inbox?tab=all").open("/cases?tab=asked");
    }
}
