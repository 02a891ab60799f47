package nl.groeiruimte.supply.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files with sites, sent and applied by HTTP as taskforce members do. */
@IntegrationTest
class SupplyImportIT {

    private static final String MILA = "horizon.mila";
    private static final String HEADINGS =
            "Code;Naam;Soort;Provincie;Gemeente;Breedtegraad;Lengtegraad;Bron;Stroom, afname (MW);"
                    + "Vrije kavel van (m²);Vrije kavel tot (m²)\r\n";

    @LocalServerPort
    private int port;

    private Desk desk;
    private Uploads uploads;

    @BeforeEach
    void begin() {
        desk = new Desk(port);
        uploads = new Uploads(desk);
    }

    @Test
    void trialShowsWhatWouldChangeAndChangesNothing() {
        applied(site("proef-park", "Proefpark Één", "8", "", ""));

        PageSession.Page trial = uploads.send(
                MILA,
                "sites",
                "locaties.csv",
                HEADINGS + site("ander-park", "Ander park", "12,5", "1.000", "25.000")
                        + "proef-park;;;;;;;provincie;9 | 20 per 01-01-2031;;\r\n");

        assertThat(Uploads.counts(trial))
                .containsEntry("Nieuw", "1")
                .containsEntry("Gewijzigd", "1")
                .containsEntry("Geweigerd", "0");
        assertThat(trial.html().select("main").text())
                .contains("Ander park", "Stroom, afname", "8 MW", "9 MW; Verwacht vanaf 01-01-2031: 20 MW");
        assertThat(desk.open(MILA, "/supply/sites/ander-park").status()).isEqualTo(404);
        assertThat(fact("proef-park", "Stroom, afname")).startsWith("8 MW").doesNotContain("2031");
    }

    @Test
    void confirmedTrialIsAppliedWithItsSourcesAndASecondRunChangesNothing() {
        String file = HEADINGS + site("haven-oost", "Haven Oost", "12,5 | 30 per 01-01-2031", "1.000", "25.000");
        PageSession.Page done = uploads.apply(MILA, uploads.send(MILA, "sites", "haven.csv", file));

        assertThat(done.html().select("main").text()).contains("Toegepast");
        assertThat(fact("haven-oost", "Stroom, afname"))
                .contains("12,5", "Verwacht vanaf 01-01-2031: 30", "gemeente", "Mila");
        assertThat(fact("haven-oost", "Vrije kavel")).contains("1.000 tot 25.000");
        assertThat(desk.open("bom.thijs", "/supply?text=Haven+Oost").html().select("tbody tr"))
                .hasSize(1);

        PageSession.Page again = uploads.send(MILA, "sites", "haven.csv", file);
        assertThat(Uploads.counts(again))
                .containsEntry("Nieuw", "0")
                .containsEntry("Gewijzigd", "0")
                .containsEntry("Gelijk gebleven", "1");
        assertThat(again.html().select("form[action$=/apply]")).isEmpty();
    }

    @Test
    void emptyCellChangesNothingAndUnknownIsAnAnswer() {
        applied(site("leeg-park", "Leeg park", "5", "100", "200"));
        applied("leeg-park;\u00a0\u2060;;;;;;plan;onbekend;;\r\n");

        assertThat(desk.open(MILA, "/supply/sites/leeg-park")
                        .html()
                        .select("h1")
                        .text())
                .as("a cell that shows nothing is empty")
                .isEqualTo("Leeg park");
        assertThat(fact("leeg-park", "Stroom, afname")).contains("onbekend");
        assertThat(fact("leeg-park", "Vrije kavel")).contains("100 tot 200");
        assertThat(desk.open(MILA, "/supply/sites/leeg-park")
                        .html()
                        .select(".timeline")
                        .text())
                .contains("was 5 MW, nu onbekend");
    }

    @Test
    void sitesOfAnotherAgencyAreRefusedByLineAndFieldAndTheOthersAreNot() {
        PageSession.Page trial = uploads.send(
                MILA,
                "sites",
                "gemengd.csv",
                HEADINGS + site("eigen-park", "Eigen park", "1", "", "") + "campus-heijendaal;;;;;;;gerucht;99;;\r\n");

        assertThat(Uploads.counts(trial)).containsEntry("Nieuw", "1").containsEntry("Geweigerd", "1");
        assertThat(trial.html()
                        .select("section[aria-labelledby=problems] tbody tr")
                        .text())
                .contains("3", "Code", "campus-heijendaal", "Deze locatie houdt Oost NL bij");
        uploads.apply(MILA, trial);
        assertThat(fact("campus-heijendaal", "Stroom, afname")).doesNotContain("99");
        assertThat(fact("eigen-park", "Stroom, afname")).contains("1 MW");
    }

    @Test
    void eachWrongCellIsToldWithWhatIsExpectedInBothLanguages() {
        PageSession.Page trial = uploads.send(
                MILA,
                "sites",
                "fout.csv",
                HEADINGS + site("fout-park", "=cmd|' /C calc'!A0", "veel", "900", "100")
                        + "nieuw-park;Nieuw park;;;;;;plan;;;\r\n" + site("dubbel-park", "Een", "1", "", "")
                        + site("dubbel-park", "Twee", "2", "", ""));

        assertThat(Uploads.counts(trial)).containsEntry("Geweigerd", "3").containsEntry("Nieuw", "1");
        assertThat(problems(trial))
                .contains(
                        "2 Naam =cmd|' /C calc'!A0 Deze tekst begint met een teken dat een rekenprogramma als "
                                + "formule leest.",
                        "2 Stroom, afname veel Dit is geen getal. Een getal, zoals 1500 of 12,5.",
                        "2 Vrije kavel tot (m²) 100 Dit is minder dan 900",
                        "3 Soort",
                        "3 Breedtegraad",
                        "5 Code dubbel-park Deze code komt al eerder voor: bij 4.");
        String csv =
                desk.session(MILA).get(trial.at().getPath() + "/problems.csv").body();
        assertThat(csv)
                .contains("'=cmd|")
                .startsWith("\uFEFFRegel;Veld;")
                .doesNotContain("\n=")
                .doesNotContain(";=");
        PageSession english = PageSession.at(port);
        english.logIn(MILA, "/supply?lang=en");
        assertThat(english.get(trial.at().getPath() + "?lang=en")
                        .html()
                        .select("main")
                        .text())
                .contains("This is no number.");
    }

    @Test
    void ownSitesAsAFileChangeNothingWhenTheyComeBack() {
        applied(site("terug-park", "Terug park", "5 | 9,25 per 31-12-2030", "100", "")
                + site("terug-park-2", "-Streep", "5", "", "").replace(";-", ";'-"));
        PageSession.Page file = desk.session(MILA).get("/supply/import/sites.csv");

        assertThat(file.header("content-type")).startsWith("text/csv");
        assertThat(file.body()).contains("\uFEFFCode;Naam;", "5 | 9,25 per 31-12-2030", ";'-Streep;");
        PageSession.Page back = uploads.send(MILA, "sites", "terug.csv", file.body());
        assertThat(Uploads.counts(back))
                .as(back.html().select("main").text())
                .containsEntry("Nieuw", "0")
                .containsEntry("Gewijzigd", "0")
                .containsEntry("Geweigerd", "0");
        assertThat(desk.session(MILA).get("/supply/import/template.csv").body()).contains("Klasse schone ruimte");
    }

    @Test
    void excelFileOfOldIsReadWithAWord() {
        PageSession.Page trial = uploads.send(
                MILA,
                "sites",
                "oud.csv",
                (HEADINGS + site("oud-park", "Café Één", "1", "", "")).getBytes(Charset.forName("windows-1252")));

        assertThat(trial.html().select("main").text()).contains("Café Één", "Windows-1252");
    }

    @Test
    void brokenFileSaysWhereAndLeavesNothingToConfirm() {
        Map<String, byte[]> broken = Map.of(
                "Regel 2: Deze laatste regel is te kort",
                (HEADINGS + "half-park;Half pa").getBytes(),
                "Regel 1: Deze kolommen kennen wij niet: Kleur",
                "Code;Kleur\r\na;b\r\n".getBytes(),
                "Dit is een rekenblad",
                new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0},
                "Het bestand is leeg",
                new byte[0],
                "Regel 2: Vanaf hier staat een dubbel aanhalingsteken",
                (HEADINGS + "a;\"b;c\r\nd;e\r\n").getBytes(),
                "Regel 2: Deze regel, of een cel daarin, is te lang",
                (HEADINGS + "a;" + "x".repeat(10 << 20) + "\r\n").getBytes());
        broken.forEach((words, content) -> {
            PageSession.Page page = uploads.send(MILA, "sites", "kapot.csv", content);
            assertThat(page.html().select("main").text()).contains(words, "Er is niets gewijzigd");
            assertThat(page.html().select("form[action$=/apply]")).isEmpty();
        });
    }

    @Test
    void trialThatTheSupplyOvertookIsNotApplied() {
        applied(site("snel-park", "Snel park", "1", "", ""));
        PageSession.Page slow = uploads.send(MILA, "sites", "traag.csv", HEADINGS + "snel-park;;;;;;;plan;2;;\r\n");
        applied("snel-park;;;;;;;plan;3;;\r\n");

        assertThat(uploads.apply(MILA, slow).html().select("main").text()).contains("het aanbod is intussen gewijzigd");
        assertThat(fact("snel-park", "Stroom, afname")).startsWith("3 MW");
    }

    @Test
    void droppedTrialIsGoneAndOthersNeverSeeIt() {
        PageSession.Page trial =
                uploads.send(MILA, "sites", "weg.csv", HEADINGS + site("weg-park", "Weg park", "1", "", ""));
        String path = trial.at().getPath();

        assertThat(desk.open("horizon.ruben", path).status()).isEqualTo(200);
        for (String other : List.of("oost.femke", "bom.thijs")) {
            assertThat(desk.open(other, path).status()).isEqualTo(404);
            assertThat(desk.open(other, path + "/problems.csv").status()).isEqualTo(404);
            assertThat(desk.open(other, "/supply/import").html().select("a[href=" + path + "]"))
                    .isEmpty();
        }
        assertThat(desk.open(MILA, "/supply/import/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        desk.session(MILA).submit(trial.form(path + "/drop"), Map.of());
        assertThat(desk.open(MILA, path).html().select("main").text()).contains("Weggegooid");
        assertThat(desk.open(MILA, "/supply/import").html().select("a[href=" + path + "]"))
                .hasSize(1);
    }

    @Test
    void fileAndKindAreNeeded() {
        PageSession session = desk.session(MILA);
        PageSession.Page page = session.upload(
                session.get("/supply/import").form("/supply/import"), Map.of("kind", "x"), "", new byte[0]);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#kind-error, #file-error").eachText())
                .containsExactly("Kies wat voor bestand het is.", "Kies een bestand op uw computer.");
    }

    private void applied(String lines) {
        uploads.apply(MILA, uploads.send(MILA, "sites", "eerst.csv", HEADINGS + lines));
    }

    private static String site(String code, String name, String demand, String from, String to) {
        return String.join(
                        ";",
                        code,
                        name,
                        "bedrijventerrein",
                        "Flevoland",
                        "Almere",
                        "52,37",
                        "5,22",
                        "gemeente",
                        demand,
                        from,
                        to)
                + "\r\n";
    }

    private static String problems(PageSession.Page trial) {
        return trial.html().select("section[aria-labelledby=problems] tbody tr").text();
    }

    private String fact(String site, String label) {
        return desk.open(MILA, "/supply/sites/" + site).html().select("dt").stream()
                .filter(term -> term.text().equals(label))
                .findFirst()
                .orElseThrow()
                .nextElementSibling()
                .text();
    }
}
