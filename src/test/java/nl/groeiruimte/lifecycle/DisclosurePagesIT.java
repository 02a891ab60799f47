package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.dev.DemoDesk;
import nl.groeiruimte.dev.DemoLogin;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.dev.Turn;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What people get to see of a company by its pages, from the first question to the last line of the ledger. */
@IntegrationTest
class DisclosurePagesIT {

    private static final DemoUser CASE_LEAD = DemoUser.named(Staff.CASE_LEAD);
    private static final List<String> TECHNOLOGIES = List.of(
            "photonics",
            "quantum",
            "process",
            "biomolecular",
            "imaging",
            "mechatronics",
            "ai-data",
            "energy-materials",
            "semiconductors",
            "cybersecurity",
            "pharma",
            "defence");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private final int number = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final String company = "Fluisterhoek Xylo" + number;
    private UUID id;
    private Lead lead;

    /** A case of BOM about which Horizon and Oost NL were asked. */
    @BeforeEach
    void askTwoRegions() {
        // Three at random, so that the profile is rare whatever other cases there are.
        List<String> technologies = new ArrayList<>(TECHNOLOGIES);
        Collections.shuffle(technologies);
        Registration registration = application.getBean(Registration.class);
        FormResult signal = application
                .getBean(FormCatalogue.class)
                .form(Registration.FORM)
                .read(
                        Answers.signal(
                                company + " B.V.",
                                number,
                                "contactName",
                                "Wubbina Kwikstaart" + number,
                                "technologies",
                                technologies.get(0),
                                "technologies",
                                technologies.get(1),
                                "technologies",
                                technologies.get(2)),
                        registration.options(),
                        LocalDate.now(WorkingDays.ZONE));
        id = DemoLogin.as(
                CASE_LEAD, () -> registration.register(signal.values(), "form").id());
        List<Turn> turns = List.of(
                new Turn(CASE_LEAD, "assess-signal", Answers.PORTFOLIO),
                new Turn(
                        CASE_LEAD,
                        "record-confidentiality",
                        Answers.with(Answers.confidentiality("space"), "confidentialNote", "Bel eerst " + company)),
                new Turn(CASE_LEAD, "articulate-space", Answers.need("space")),
                new Turn(CASE_LEAD, "confirm-request", Answers.CONFIRMED),
                new Turn(CASE_LEAD, "search-own-region", Answers.NOT_HERE),
                new Turn(CASE_LEAD, "select-regions", Answers.ask("horizon", "oost-nl")));
        DemoDesk desk = new DemoDesk(application);
        await().atMost(Duration.ofMinutes(1)).pollInSameThread().until(() -> desk.play(id, CASE_LEAD, turns));
        lead = DemoLogin.as(CASE_LEAD, () -> application.getBean(Leads.class).find(id))
                .orElseThrow();
    }

    @Test
    void aRegionSeesTheCompanyFromTheConsentUntilItIsRevokedAlsoInASessionThatIsOpen() {
        PageSession lotte = PageSession.of(Staff.CASE_LEAD, port);
        PageSession mila = PageSession.of(Staff.of("horizon"), port);
        PageSession ruben = PageSession.of("horizon.ruben", port);
        PageSession femke = PageSession.of(Staff.of("oost-nl"), port);
        assertThat(hides(mila)).contains("Naam niet zichtbaar");

        PageSession.Page form = mila.get("/cases/" + id + "/actions/ask-identity");
        mila.submit(
                form.form("/cases/" + id + "/actions/ask-identity"),
                Map.of("interested", "true", "reason", "Samen kijken"));
        assertThat(hides(mila)).contains("Uw regio vroeg erom");

        PageSession.Page task = lotte.get(taskWith(lotte, "decision"));
        assertThat(task.body()).contains("Samen kijken", "Horizon");
        String path = task.at().getPath();
        assertThat(lotte.submit(task.form(path), Map.of("decision", "grant")).status())
                .isEqualTo(422);
        lotte.submit(task.form(path), single(Answers.DISCLOSE));

        assertThat(mila.get("/cases/" + id).body())
                .contains("vertrouwelijk: onthuld tot")
                .doesNotContain(company);
        assertThat(opened(mila)).contains(company, String.valueOf(number), "Wubbina");
        PageSession.Page open = ruben.get("/cases/" + id);
        assertThat(hides(femke)).contains("Naam niet zichtbaar");
        assertThat(femke.post("/cases/" + id + "/identity", token(femke)).body())
                .doesNotContain(company);

        PageSession.Page revoke = lotte.get("/cases/" + id + "/actions/revoke-disclosure");
        lotte.submit(
                revoke.form("/cases/" + id + "/actions/revoke-disclosure"),
                Map.of("reason", "Het bedrijf wil het niet meer"));

        PageSession.Page late = ruben.submit(open.form("/cases/" + id + "/identity"), Map.of());
        assertThat(late.body()).doesNotContain(company, String.valueOf(number)).contains("heeft de inzage ingetrokken");
        assertThat(late.header("cache-control")).contains("no-store");
        assertThat(hides(mila)).contains("Het bedrijf wil het niet meer");
        assertThat(ledgerOf(lotte))
                .containsSubsequence(
                        "Mila",
                        "opende de gegevens",
                        "onthuld aan deze regio tot",
                        "Lotte",
                        "schreef een vertrouwelijke tekst",
                        "Lotte",
                        "legde de gegevens vast")
                .doesNotContain("Ruben", "Femke");
    }

    @Test
    void theLedgerIsFilteredAndSavedAsAFileByTheAgencyOfOriginAlone() {
        PageSession lotte = PageSession.of(Staff.CASE_LEAD, port);
        assertThat(opened(lotte)).contains(company);

        String csv = lotte.get("/cases/" + id + "/ledger.csv?action=read").body();
        assertThat(csv)
                .startsWith("\uFEFFWanneer;Wie;Organisatie")
                .contains("Lotte", "BOM", "opende de gegevens", "alle bedrijfsgegevens")
                .doesNotContain("legde de gegevens vast", company);
        PageSession.Page ods = lotte.get("/cases/" + id + "/ledger.ods");
        assertThat(ods.header("content-type")).startsWith("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(ods.header("content-disposition")).contains("groeiruimte-" + lead.caseNumber() + ".ods");
        assertThat(lotte.get("/cases/" + id + "?tab=ledger&from=1-1-2000&to=2-1-2000")
                        .body())
                .contains("Niemand heeft in deze keuze");
        assertThat(lotte.get("/cases/" + id + "?tab=ledger&from=gisteren").body())
                .contains("Vul de dag in als");
        for (String other : List.of(Staff.of("horizon"), Staff.COORDINATOR, "iq.sanne", Staff.PARTNER)) {
            assertThat(PageSession.of(other, port)
                            .get("/cases/" + id + "/ledger.csv")
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
    }

    @Test
    void namesOfOwnCompaniesAreOffInListsUntilSwitchedOnAndFoundByOwnMembersOnly() {
        PageSession lotte = PageSession.of(Staff.CASE_LEAD, port);
        assertThat(lotte.get("/cases").body()).contains(lead.codeName()).doesNotContain(company);

        PageSession.Page on = lotte.follow(lotte.submit(lotte.get("/cases").form("/names"), Map.of()));
        assertThat(on.at().getPath()).isEqualTo("/cases");
        assertThat(on.html()
                        .select("tr:has(a:contains(" + lead.codeName() + ")) .own-name")
                        .text())
                .contains(company);
        assertThat(lotte.get("/inbox?tab=all").status()).isEqualTo(200);
        lotte.submit(on.form("/names"), Map.of());
        assertThat(lotte.get("/cases").body()).doesNotContain(company);
        assertThat(ledgerOf(lotte)).contains("zag de naam in een lijst");

        assertThat(found(lotte, String.valueOf(number))).contains(company, lead.codeName());
        assertThat(found(lotte, "fluisterhoek xylo" + number)).contains(company);
        assertThat(found(lotte, "bestaat niet")).contains("Niets gevonden").doesNotContain(company);
        assertThat(ledgerOf(lotte)).contains("vond de casus door op het bedrijf te zoeken");

        PageSession mila = PageSession.of(Staff.of("horizon"), port);
        assertThat(found(mila, String.valueOf(number)))
                .contains("Niets gevonden")
                .doesNotContain(company, lead.codeName());
        assertThat(PageSession.of(Staff.COORDINATOR, port).get("/cases/search").status())
                .isIn(403, 404);
        assertThat(PageSession.of(Staff.COORDINATOR, port).get("/cases").html().select("form[action$=/names]"))
                .isEmpty();
    }

    @Test
    void textsThatNameTheCompanyAreKeptApartAndOpenedOnRequest() {
        PageSession lotte = PageSession.of(Staff.CASE_LEAD, port);
        String notes = "/cases/" + id + "/notes";
        PageSession.Page refused =
                lotte.submit(lotte.get("/cases/" + id + "?tab=notes").form(notes), Map.of("text", "Bel " + company));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Kies ‘Vertrouwelijk’");
        lotte.submit(refused.form(notes), Map.of("confidential", "true"));

        PageSession.Page tab = lotte.get("/cases/" + id + "?tab=notes");
        assertThat(tab.body()).contains("Er is 1 vertrouwelijke notitie").doesNotContain(company);
        assertThat(lotte.submit(tab.form("/cases/" + id + "/confidential/notes"), Map.of())
                        .body())
                .contains("Bel " + company);
        PageSession.Page agreed = lotte.get("/cases/" + id + "?tab=company");
        assertThat(lotte.submit(agreed.form("/cases/" + id + "/confidential/agreements"), Map.of())
                        .body())
                .contains("Bel eerst " + company);
        assertThat(ledgerOf(lotte)).contains("opende vertrouwelijke tekst");
        PageSession mila = PageSession.of(Staff.of("horizon"), port);
        assertThat(mila.post("/cases/" + id + "/confidential/notes", token(mila))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void askedRegionsReadTheProfileThatWasSentToThemUntilTheCaseLeadSendsAnother() {
        PageSession lotte = PageSession.of(Staff.CASE_LEAD, port);
        PageSession mila = PageSession.of(Staff.of("horizon"), port);
        PageSession femke = PageSession.of(Staff.of("oost-nl"), port);
        String renew = "/cases/" + id + "/actions/renew-profile";
        PageSession.Page form = lotte.get(renew);
        Map<String, String> changes = Map.of(
                "regions",
                "horizon",
                "profileMakes",
                "Maakt lenzen voor meetapparaten",
                "shownArea",
                "NL",
                "profileChecked",
                "true");

        PageSession.Page named = lotte.submit(
                form.form(renew),
                Map.of(
                        "regions",
                        "horizon",
                        "profileMakes",
                        "Lenzen van " + company,
                        "profileChecked",
                        "true",
                        "rareAccepted",
                        "true"));
        assertThat(named.status()).isEqualTo(422);
        PageSession.Page rare = lotte.submit(form.form(renew), changes);
        assertThat(rare.status()).isEqualTo(422);
        assertThat(rare.body())
                .contains("Dit profiel is zeldzaam", "Daarom wordt het grover", "de buitenwereld weet meer");
        lotte.submit(rare.form(renew), Map.of("rareAccepted", "true"));

        assertThat(mila.get("/cases/" + id).body())
                .contains("Maakt lenzen voor meetapparaten", "Nederland")
                .doesNotContain("Noord-Brabant");
        assertThat(femke.get("/cases/" + id).body())
                .contains("Maakt onderdelen voor meetapparaten")
                .doesNotContain("Maakt lenzen");
    }

    @Test
    void aProfileOfARareCompanyIsMadeCoarserUnlessASecondPersonOfTheAgencyAgrees() {
        PageSession lotte = PageSession.of(Staff.CASE_LEAD, port);
        PageSession thijs = PageSession.of(Staff.COLLEAGUE, port);
        PageSession mila = PageSession.of(Staff.of("horizon"), port);
        assertThat(mila.get("/cases/" + id).body()).contains("Nederland").doesNotContain("Noord-Brabant");

        String ask = "/cases/" + id + "/actions/ask-finer-profile";
        String agree = "/cases/" + id + "/actions/agree-finer-profile";
        lotte.submit(lotte.get(ask).form(ask), Map.of("reason", "Alleen bij Horizon is een kade"));
        assertThat(lotte.follow(lotte.get(agree)).body()).contains("nu niet").doesNotContain("Ik stem ermee in");
        PageSession.Page asked = thijs.get(agree);
        assertThat(asked.body()).contains("Alleen bij Horizon is een kade");
        thijs.submit(asked.form(agree), Map.of("agreed", "true"));

        String renew = "/cases/" + id + "/actions/renew-profile";
        Map<String, String> changes = Map.of(
                "regions",
                "horizon",
                "profileMakes",
                "Maakt lenzen",
                "shownArea",
                "PV30",
                "profileChecked",
                "true",
                "rareAccepted",
                "true");
        lotte.submit(lotte.get(renew).form(renew), changes);
        assertThat(mila.get("/cases/" + id).body()).contains("Noord-Brabant");
        lotte.submit(lotte.get(renew).form(renew), changes);
        assertThat(mila.get("/cases/" + id).body()).as("agreed to once").doesNotContain("Noord-Brabant");
    }

    @Test
    void anAskedRegionReadsNowhereWhichAgencyAndWhoAsks() {
        PageSession lotte = PageSession.of(Staff.CASE_LEAD, port);
        PageSession mila = PageSession.of(Staff.of("horizon"), port);
        String task = taskWith(mila, "answer");
        List<PageSession.Page> read = new ArrayList<>(List.of(
                mila.get("/inbox"),
                mila.get("/inbox?tab=all"),
                mila.get("/cases?tab=asked"),
                mila.get("/cases/" + id),
                mila.get(task),
                mila.get("/cases/" + id + "/actions/ask-identity")));
        PageSession.Page form = mila.get(task);
        read.add(mila.follow(mila.submit(
                form.form(form.at().getPath()), Map.of("answer", "question", "question", "Is een kade nodig?"))));
        read.add(mila.get("/cases/" + id));

        PageSession.Page question = lotte.get(taskWith(lotte, "answer"));
        assertThat(question.body()).contains("Is een kade nodig?", "Horizon");
        String path = question.at().getPath();
        PageSession.Page refused =
                lotte.submit(question.form(path), Map.of("answer", company + " niet. Groet van Lotte, BOM"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#form-errors li").eachText())
                .singleElement()
                .asString()
                .contains("‘Fluisterhoek’ lijkt op", "‘BOM’ vertelt wie vraagt", "‘Lotte’ is de casusleider");
        lotte.submit(refused.form(path), Map.of("answer", "Een kade hoeft niet."));

        PageSession.Page answered = mila.get(taskWith(mila, "answer"));
        assertThat(answered.body()).contains("Een kade hoeft niet.", "de casusleider");
        read.addAll(List.of(answered, mila.get("/cases/" + id), mila.get("/inbox"), mila.get(task)));
        PageSession.Page asking = mila.get("/cases/" + id + "/actions/ask-identity");
        read.add(mila.follow(mila.submit(
                asking.form("/cases/" + id + "/actions/ask-identity"),
                Map.of("interested", "true", "reason", "Wij hebben een plek"))));
        PageSession.Page decision = lotte.get(taskWith(lotte, "decision"));
        lotte.submit(
                decision.form(decision.at().getPath()),
                Map.of("decision", "refuse", "refusal", "Het bedrijf wil het nog niet"));
        read.addAll(List.of(mila.get("/cases/" + id), mila.get("/inbox"), mila.get("/cases?tab=asked")));

        assertThat(read)
                .allSatisfy(page ->
                        assertThat(about(page)).as(page.at().toString()).doesNotContain("BOM", "Lotte", "Brabant"));
        assertThat(read.get(3).body())
                .contains("gevraagd door de taskforce", "De casusleider antwoordt in het systeem");
    }

    @Test
    void aRegionReadsWhichAgencyAsksOnceTheCompanyConsentsAndTheCaseLeadSaysSo() {
        PageSession lotte = PageSession.of(Staff.CASE_LEAD, port);
        PageSession mila = PageSession.of(Staff.of("horizon"), port);
        String renew = "/cases/" + id + "/actions/renew-profile";
        lotte.submit(
                lotte.get(renew).form(renew),
                Map.of(
                        "regions",
                        "horizon",
                        "profileMakes",
                        "Maakt lenzen",
                        "shownArea",
                        "NL",
                        "agencyShown",
                        "true",
                        "profileChecked",
                        "true",
                        "rareAccepted",
                        "true"));

        assertThat(mila.get("/cases/" + id).body()).contains("gevraagd door BOM");
        assertThat(PageSession.of(Staff.of("oost-nl"), port).get("/cases/" + id).body())
                .doesNotContain("BOM");

        PageSession.Page change = lotte.get("/cases/" + id + "/actions/change-consent");
        String path = "/cases/" + id + "/actions/change-consent";
        lotte.submit(change.form(path), Map.of("consentScope", "blind-profile"));
        PageSession.Page refused = lotte.submit(
                lotte.get(renew).form(renew),
                Map.of(
                        "regions",
                        "horizon",
                        "profileMakes",
                        "Maakt lenzen",
                        "shownArea",
                        "PV30",
                        "agencyShown",
                        "true",
                        "profileChecked",
                        "true",
                        "rareAccepted",
                        "true"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".utrecht-form-field--invalid").text())
                .contains("dat u zijn provincie noemt", "wie vraagt, zegt ook waar het bedrijf zit");
    }

    /** The address of the open task whose form has this field. */
    private String taskWith(PageSession session, String field) {
        return session.get("/cases/" + id).html().select("a[href^=/tasks/]").eachAttr("href").stream()
                .filter(href ->
                        !session.get(href).html().select("[name=" + field + "]").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** What a page tells of the case: of a list its row. */
    private String about(PageSession.Page page) {
        String path = page.at().getPath();
        return path.equals("/inbox") || path.equals("/cases")
                ? page.html().select("tr:contains(" + lead.codeName() + ")").outerHtml()
                : page.html().select("main").outerHtml();
    }

    /** The company box of a region for which it is closed. */
    private String hides(PageSession session) {
        PageSession.Page page = session.get("/cases/" + id);
        assertThat(page.body()).doesNotContain(company, String.valueOf(number));
        return page.html().select("#company").text();
    }

    private String opened(PageSession session) {
        PageSession.Page page = session.get("/cases/" + id + "?tab=company");
        return session.submit(page.form("/cases/" + id + "/identity"), Map.of()).body();
    }

    private String ledgerOf(PageSession session) {
        return session.get("/cases/" + id + "?tab=ledger")
                .html()
                .select("ol.timeline")
                .text();
    }

    private String found(PageSession session, String text) {
        PageSession.Page page =
                session.submit(session.get("/cases/search").form("/cases/search"), Map.of("company", text));
        assertThat(page.at().getQuery()).isNull();
        return page.html().select("main section").text();
    }

    private static Map<String, List<String>> token(PageSession session) {
        return PageSession.fields(session.get("/inbox").form("/logout"));
    }

    private static Map<String, String> single(Map<String, List<String>> answers) {
        return answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .get(0)));
    }
}
