package nl.groeiruimte.desk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which people start cases from a spreadsheet. */
@IntegrationTest
class CaseImportPageIT {

    private static final String START = "/cases/import";
    private static final String HEADINGS = "Naam van het bedrijf;KVK-nummer;Technologieën;Het bedrijf maakt zelf een"
            + " product;Wat het bedrijf maakt of gaat maken;Soort bedrijf;Levensfase;Het bedrijf kan op de huidige plek"
            + " niet verder groeien;Waardoor groei daar niet kan;Provincie waar het bedrijf nu zit;Nodig op;Het bedrijf"
            + " stemt in met de registratie van dit signaal\n";

    @LocalServerPort
    private int port;

    private static String line(String kvk, String stage) {
        return "Lichtspoor B.V.;" + kvk + ";photonics;Ja;Meetinstrumenten;" + stage + ";3;Ja;Geen stroom;Noord-Brabant;"
                + "30-06-2039;ja\n";
    }

    private static String kvk() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));
    }

    private PageSession.Page sent(PageSession member, String file) {
        PageSession.Page sent =
                member.upload(member.get(START).form(START), Map.of(), "x.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).isEqualTo(302);
        return whenQuiet(member, sent.at().resolve(sent.header("location")).getPath());
    }

    private static PageSession.Page whenQuiet(PageSession member, String path) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(60))
                .until(
                        () -> member.get(path),
                        page -> page.html().select("#progress").isEmpty());
    }

    @Test
    void personSeesWhatWouldComeOfEachLineAndThenStartsIt() {
        PageSession member = PageSession.of("bom.lotte", port);
        String kvk = kvk();

        PageSession.Page trial = sent(member, HEADINGS + line(kvk, "Scale-up") + line(kvk(), "Reus"));

        assertThat(trial.html().select("dl.facts dd").eachText())
                .as(trial.html().select("main").text())
                .containsExactly("1", "0", "1");
        assertThat(trial.html().select("[aria-labelledby=faults] td").eachText().subList(0, 3))
                .containsExactly(
                        "3",
                        "Soort bedrijf",
                        "Kies bij ‘Soort bedrijf’ uit de lijst. Uw keuze staat er niet (meer) in.");
        assertThat(trial.html().select("[aria-labelledby=faults] td").get(3).text())
                .contains("scale-up");
        assertThat(trial.html().text()).doesNotContain("Lichtspoor").doesNotContain(kvk);
        String path = trial.at().getPath();
        PageSession.Page other = PageSession.of("oost.femke", port).get(path);
        assertThat(other.status()).isEqualTo(404);

        member.submit(trial.form(path + "/start"), Map.of());
        PageSession.Page started = whenQuiet(member, path);

        assertThat(started.html().select("#state").text()).isEqualTo("De casussen zijn gestart");
        assertThat(started.html().select("form[action$=start]")).isEmpty();
        assertThat(told(member, path))
                .containsExactly(
                        "De casussen van een bestand zijn gestart, elk met een taak voor BOM",
                        "Uw bestand met bedrijven is gelezen, u kunt de casussen starten");
        assertThat(told(PageSession.of("bom.thijs", port), path))
                .containsExactly("De casussen van een bestand zijn gestart, elk met een taak voor BOM");
        assertThat(member.get(path + "/lines.csv").body())
                .contains("2;nieuw;")
                .contains("3;geweigerd;Soort bedrijf;")
                .doesNotContain(kvk);
        assertThat(sent(member, HEADINGS + line(kvk, "Scale-up"))
                        .html()
                        .select("#lines + dl dt")
                        .text())
                .contains("al een lopende casus");
        assertThat(member.get(START).html().text()).doesNotContain("x.csv");
    }

    /** What the messages say that lead to an import, the newest first. */
    private static List<String> told(PageSession member, String path) {
        PageSession.Page messages = member.get("/messages");
        return messages.html().select("main td a").stream()
                .filter(message -> path.equals(
                        member.get(message.attr("href")).header("location").replaceFirst("^https?://[^/]+", "")))
                .map(message -> message.text())
                .toList();
    }

    @Test
    void fileThatCannotBeReadIsToldWhyAndNothingIsSentWithoutOne() {
        PageSession member = PageSession.of("bom.lotte", port);

        assertThat(sent(member, "Naam van het bedrijf;Kleur\nx;y\n")
                        .html()
                        .select(".notice")
                        .text())
                .isEqualTo("Regel 1: De kop van kolom B kennen wij niet. Gebruik de koppen van het sjabloon, of haal de"
                        + " kolom weg.");
        PageSession.Page nothing = member.upload(member.get(START).form(START), Map.of(), "", new byte[0]);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.html().select("#file-error").text()).isEqualTo("Kies een bestand op uw computer.");
        PageSession.Page broken = sent(member, HEADINGS + line(kvk(), "Scale-up"));
        String path = broken.at().getPath();
        PageSession.Page cancelled = member.follow(member.submit(broken.form(path + "/cancel"), Map.of()));
        assertThat(cancelled.html().select("#state").text()).isEqualTo("Afgebroken");
        assertThat(cancelled.html().select("form[action$=cancel]")).isEmpty();
    }

    @Test
    void templateHasTheHeadingsOfThePersonsLanguageAndExplainsEachColumn() {
        PageSession member = PageSession.of("bom.lotte", port);
        String csv = member.get(START + "/template.csv").body();

        assertThat(csv).contains("Naam van het bedrijf").contains("Teksten nagelezen");
        assertThat(member.get(START + "/template.pdf").status()).isEqualTo(404);
        List.of("xlsx", "ods", "csv").forEach(format -> assertThat(
                        member.get(START + "/template." + format).header("content-disposition"))
                .contains("groeiruimte-bedrijven." + format));
    }
}
