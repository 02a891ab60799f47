package nl.groeiruimte.supply.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.groeiruimte.supply.site.Sites;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Files that were broken on their way, sent by HTTP. Whatever comes, sending changes nothing; and what is not taken is
 * told with its line, and within a record with its field. Each failure names the seed that makes the same file again.
 */
@IntegrationTest
class BrokenFilesIT {

    private static final String RUBEN = "horizon.ruben";
    private static final int SEEDS = Integer.getInteger("fuzz.seeds", 8);
    private static final int LONG = 10 << 20;
    private static final String SITES =
            "Code;Naam;Soort;Provincie;Gemeente;Breedtegraad;Lengtegraad;Bron;Stroom, afname (MW);Voorzieningen\r\n"
                    + "fuzz-a;Café A;campus;Flevoland;Almere;52,37;5,22;plan;12,5;\"labs; kade\"\r\n"
                    + "fuzz-b;Park B;bedrijventerrein;PV24;Lelystad;52,5;5,47;plan;8 | 20 per 01-01-2031;"
                    + "\"twee\r\nregels\"\r\n"
                    + "fuzz-c;Park C;fieldlab;Flevoland;Urk;52,66;5,6;plan;onbekend;\r\n";
    private static final String IBIS = """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"RIN_NUMMER": "24990001", "JAAR": 2024, "PLAN_NAAM": "Café", \
            "GEM_CODES": "GM0034", \
            "HA_TOTTUIT": 2.5},
            "geometry": {"type": "Polygon", "coordinates": [[[5.2, 52.4], [5.3, 52.4], [5.3, 52.5], [5.2, 52.4]]]}},
            {"type": "Feature", "properties": {"RIN_NUMMER": 24990002, "JAAR": "2023", "PLAN_NAAM": "B"}, \
            "geometry": {"type": "Point", "coordinates": [5.2, 52.4]}}
            ]}
            """;
    private static final String GRID = """
            {"issued": "2026-07-01", "energy_areas": [{"short_code": "OS Fuzz", "demand_available_capacity": 47,
            "postcode_areas": [{"postcode": "1234AB", "demand_constraint": "red"},
            {"postcode": "1234AC", "demand_constraint": "amber", "generation_constraint": "yellow"}]}]}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Sites sites;

    private Uploads uploads;
    private String before;

    private record Kind(String key, String whole) {}

    private static final List<Kind> KINDS =
            List.of(new Kind("sites", SITES), new Kind("ibis", IBIS), new Kind("grid", GRID));

    @BeforeEach
    void begin() {
        uploads = new Uploads(new Desk(port));
        before = supply();
    }

    @Test
    void wholeFilesAreTaken() {
        for (Kind kind : KINDS) {
            assertThat(uploads.send(RUBEN, kind.key(), "heel", kind.whole())
                            .html()
                            .select("form[action$=/apply]"))
                    .as(kind.key())
                    .hasSize(1);
        }
        assertThat(supply()).isEqualTo(before);
    }

    @Test
    void fileThatIsCutOffIsNotTaken() {
        Random random = new Random(1);
        for (Kind kind : KINDS) {
            byte[] whole = bytes(kind.whole());
            for (int i = 0; i < SEEDS; i++) {
                // Never behind a line's end: a CSV file that ends there is a whole one.
                int size = 1 + random.nextInt(whole.length - 4);
                if (whole[size - 1] != '\n' && whole[size] != '\r') {
                    judge(
                            kind.key() + " cut off after " + size,
                            kind.key(),
                            Arrays.copyOf(whole, size),
                            kind.key().equals("sites"));
                }
            }
        }
    }

    @Test
    void fileInAnotherEncodingIsReadRightOrNotAtAll() {
        Document old = uploads.send(RUBEN, "sites", "oud", SITES.getBytes(Charset.forName("windows-1252")))
                .html();
        assertThat(old.select("main").text()).contains("Café A", "Windows-1252");
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("UTF-32"))) {
            for (Kind kind : KINDS) {
                assertThat(judge(
                                kind.key() + " in " + charset,
                                kind.key(),
                                kind.whole().getBytes(charset),
                                false))
                        .contains("Regel");
            }
        }
        for (String kind : List.of("ibis", "grid")) {
            byte[] latin =
                    (kind.equals("ibis") ? IBIS : GRID.replace("Fuzz", "Fuzz é")).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(judge(kind + " in latin 1", kind, latin, false)).contains("tekens die wij niet kunnen lezen");
        }
    }

    @Test
    void lineOfTenMegabytesIsToldByItsNumber() {
        String rubbish = "x".repeat(LONG);
        assertThat(judge("long cell", "sites", bytes(SITES.replace("Park C", rubbish)), false))
                .contains("Regel 5:", "te lang");
        assertThat(judge("long line", "sites", bytes(SITES + "a;".repeat(LONG / 2)), false))
                .contains("Regel 6:");
        assertThat(judge(
                        "open quote",
                        "sites",
                        bytes(SITES.replace("Park B", "\"Park B") + "a;b\r\n".repeat(LONG / 5)),
                        false))
                .contains("Regel 3:");
        assertThat(judge("long text", "ibis", bytes(IBIS.replace("\"B\"", "\"" + rubbish + "\"")), false))
                .contains("Regel 4:", "20000");
        assertThat(judge("long number", "grid", bytes(GRID.replace("47", "4".repeat(LONG))), false))
                .contains("Regel 1:");
    }

    @Test
    void deepNestingIsTold() {
        for (String open : List.of("[", "{\"a\":")) {
            String deep = open.repeat(100_000);
            assertThat(judge("deep ibis", "ibis", bytes(IBIS.replace("\"GM0034\"", deep)), false))
                    .contains("Regel 2:", "dieper genest");
            assertThat(judge("deep grid", "grid", bytes(GRID.replace("47", deep)), false))
                    .contains("Regel 1:", "dieper genest");
        }
        assertThat(judge("deep coordinates", "ibis", bytes(IBIS.replace("[[[5.2", "[".repeat(20) + "5.2")), false))
                .contains("Regel 3:", "dieper genest");
    }

    @Test
    void formulaCellIsToldByLineAndField() {
        for (String sign : List.of("=", "+", "-", "@", "＝")) {
            for (String formula : List.of("1+1", "HYPERLINK(\"\"http://x\"\")", "cmd|' /C calc'!A0")) {
                String cell = "\"" + sign + formula + "\"";
                assertThat(judge(cell, "sites", bytes(SITES.replace("Park B", cell)), true))
                        .contains("3 Naam", "formule");
                assertThat(judge(cell, "sites", bytes(SITES.replace("\"labs; kade\"", cell)), true))
                        .contains("2 Voorzieningen", "formule");
            }
            assertThat(judge(sign, "ibis", bytes(IBIS.replace("Café", sign + "1+1")), true))
                    .contains("1 PLAN_NAAM", "formule");
            assertThat(judge(sign, "grid", bytes(GRID.replace("OS Fuzz", sign + "1+1")), true))
                    .contains("1 short_code", "formule");
        }
    }

    @Test
    void whateverComesChangesNothingAndIsAnswered() {
        for (Kind kind : KINDS) {
            for (int seed = 0; seed < SEEDS * 2; seed++) {
                judge(
                        kind.key() + " with seed " + seed,
                        kind.key(),
                        mutated(bytes(kind.whole()), new Random(seed)),
                        true);
            }
        }
    }

    /** Sends the file and gives the page's words, once they are an answer to it. */
    private String judge(String what, String kind, byte[] content, boolean mayBeTaken) {
        PageSession.Page page = uploads.send(RUBEN, kind, "kapot", content);
        Document html = page.html();
        String words = html.select("main").text();
        boolean broken = words.contains("kunnen wij niets overnemen");
        boolean trial = !html.select("section[aria-labelledby=counts]").isEmpty();
        assertThat(broken || mayBeTaken && trial).as("%s: %s", what, words).isTrue();
        if (broken) {
            assertThat(words)
                    .as(what)
                    .containsPattern(
                            "Regel [\\d.]+:|Het bestand is leeg|Hierin staan geen|rekenblad|Onder de kolomnamen");
        } else if (!Uploads.counts(page).get("Geweigerd").equals("0")) {
            assertThat(html.select("section[aria-labelledby=problems] tbody tr"))
                    .as(what)
                    .isNotEmpty()
                    .allMatch(row -> row.child(0).text().matches("[\\d.]+")
                            && !row.child(3).text().isEmpty()
                            && !row.child(4).text().isEmpty());
        }
        assertThat(supply()).as(what).isEqualTo(before);
        return words;
    }

    private static byte[] mutated(byte[] whole, Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(whole);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            byte[] now = bytes.toByteArray();
            int at = random.nextInt(now.length);
            int size = Math.min(1 + random.nextInt(20), now.length - at);
            bytes.reset();
            bytes.write(now, 0, at);
            switch (random.nextInt(4)) {
                case 0 -> {} // taken away
                case 1 -> {
                    bytes.write(now, at, size);
                    bytes.write(now, at, size);
                }
                case 2 -> random.ints(size, 0, 256).forEach(bytes::write);
                default ->
                    bytes.write("\";,{}[]:|\r\n=-9e0\0é".getBytes(StandardCharsets.UTF_8), random.nextInt(12), 3);
            }
            bytes.write(now, at + size, now.length - at - size);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** All sites there are, with the highest of their revisions: any change raises it. */
    private String supply() {
        PageSession.Page map = uploads.desk().open(RUBEN, "/supply?agency=horizon");
        return sites.revision() + " " + map.html().select("tbody tr").size();
    }
}
