package nl.groeiruimte.supply.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.site.GridIndications;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The national inventory of business parks and the grid operators' map, as taskforce members of one agency send them.
 */
@IntegrationTest
class NationalFilesIT {

    private static final String MILA = "horizon.mila";

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentAsker asker;

    @Autowired
    private GridIndications indications;

    private Desk desk;
    private Uploads uploads;

    @BeforeEach
    void begin() {
        desk = new Desk(port);
        uploads = new Uploads(desk);
    }

    @Test
    void parksOfTheOwnProvincesBecomeSitesWithTheirNewestYear() {
        String file = collection(
                park("24100001", 2022, "De Vaart IV", "GM0034", "3.5", polygon()),
                        park("24100001", 2024, "De Vaart IV", "GM0034", "2.25", multiPolygon()),
                park("24100002", 2024, "Zonder gemeente", "GM0000", null, polygon()),
                        park("30100001", 2024, "Elders", "GM0772", "1", polygon()));
        PageSession.Page trial = uploads.send(MILA, "ibis", "ibis.geojson", file);

        assertThat(Uploads.counts(trial))
                .as(trial.html().select("main").text())
                .containsEntry("Nieuw", "2")
                .containsEntry("Geweigerd", "0")
                .containsEntry("Andere regio of ouder jaar", "2");
        uploads.apply(MILA, trial);
        assertThat(site("ibis-24100001"))
                .contains(
                        "De Vaart IV",
                        "Almere, Flevoland",
                        "GM0034",
                        "tot 22.500 m²",
                        "IBIS 2024",
                        "2024: bruto 40 ha, netto 30 ha, uitgeefbaar 2,25 ha, Bedrijventerrein");
        assertThat(site("ibis-24100002")).contains("onbekend, Flevoland").doesNotContain("tot 0");

        assertThat(Uploads.counts(uploads.send(MILA, "ibis", "ibis.geojson", file)))
                .containsEntry("Nieuw", "0")
                .containsEntry("Gewijzigd", "0")
                .containsEntry("Gelijk gebleven", "2");
    }

    @Test
    void newYearChangesWhatTheAgencyDidNotWriteItself() {
        applied(collection(
                park("24100011", 2023, "Park A", "GM0995", "4", polygon()),
                park("24100012", 2023, "Park B", "GM0995", "4", polygon())));
        PageSession session = desk.session(MILA);
        String edit = "/supply/sites/ibis-24100012/edit";
        session.submit(session.get(edit).form(edit), Map.of("plotAreaTo", "9000", "source", "eigenaar"));

        PageSession.Page trial = uploads.send(
                MILA,
                "ibis",
                "ibis.json",
                collection(
                        park("24100011", 2024, "Park A", "GM0995", "3", polygon()),
                        park("24100012", 2024, "Park B", "GM0995", "3", polygon())));
        assertThat(trial.html().select("section[aria-labelledby=changed]").text())
                .contains("tot 40.000 m² tot 30.000 m²", "2023: bruto 40 ha, netto 30 ha, uitgeefbaar 4 ha")
                .doesNotContain("9.000");
        uploads.apply(MILA, trial);
        assertThat(site("ibis-24100011")).contains("tot 30.000 m²");
        assertThat(site("ibis-24100012")).contains("tot 9.000 m²", "uitgeefbaar 3 ha");
    }

    @Test
    void wrongParksAreRefusedByNumberAndProperty() {
        PageSession.Page trial = uploads.send(
                MILA,
                "ibis",
                "ibis.json",
                collection(
                        park("99100001", 2024, "Nergens", "GM0034", "1", polygon()),
                        park("24100021", 1984, "Oud", "GM0034", "1", polygon()),
                        park("24100022", 2024, "@formule", "GM0034", "1", polygon()),
                        park("24100023", 2024, "Min", "GM0034", "-1", polygon()),
                        park("24100024", 2024, "Zee", "GM0034", "1", "null"),
                        park("24100025", 1984, "=x", "GM0034", "-1", "null")));

        assertThat(Uploads.counts(trial)).containsEntry("Geweigerd", "6");
        assertThat(trial.html()
                        .select("section[aria-labelledby=problems] tbody tr")
                        .text())
                .contains(
                        "1 RIN_NUMMER 99100001",
                        "2 JAAR 1984",
                        "3 PLAN_NAAM @formule",
                        "4 HA_TOTTUIT -1",
                        "5 geometry 24100024 Hier staat niet waar dit terrein in Nederland ligt.",
                        "6 JAAR 1984",
                        "6 HA_TOTTUIT -1",
                        "6 PLAN_NAAM =x",
                        "6 geometry 24100025");
    }

    @Test
    void gridMapIsShownBesideTheOwnFactsOfASiteAndNeverAmongThem() {
        applied(
                "sites",
                "Code;Naam;Soort;Provincie;Gemeente;Breedtegraad;Lengtegraad;Postcode\r\n"
                        + "net-park;Net park;bedrijventerrein;Flevoland;Lelystad;52,5;5,47;8218 "
                        + "AB\r\nnet-park-2;Net park 2;bedrijventerrein;Flevoland;Lelystad;52,5;5,47;8218\r\n");
        String map = """
                {"conforms_to": "capaciteitskaart", "issued": "2026-07-01", "energy_areas": [
                {"postcode_areas": [
                {"postcode": "8218AB", "demand_constraint": "amber", "generation_constraint": "transparant"},
                {"postcode": "8218AC", "demand_constraint": "red", "generation_constraint": "yellow"},
                {"postcode": "8218AD", "demand_constraint": "purple"}],
                "short_code": "OS Proef", "demand_available_capacity": 47, "demand_capacity_in_queue": 3.5,
                "generation_available_capacity": -2, "works": [{"time_schedules": [{"schedule_interval": {"year": 2029,
                "quarter": 3}}]},
                {"time_schedules": [{"schedule_interval": {"end": "2031-01-10"}}]}]}]}""";
        PageSession.Page trial = uploads.send(MILA, "grid", "kaart.json", map);
        assertThat(Uploads.counts(trial)).containsEntry("Nieuw", "3").containsEntry("Geweigerd", "1");
        assertThat(trial.html()
                        .select("section[aria-labelledby=problems] tbody")
                        .text())
                .contains("4 demand_constraint purple", "transparant, yellow, amber, red");
        uploads.apply(MILA, trial);

        PageSession.Page exact = desk.open("bom.thijs", "/supply/sites/net-park");
        assertThat(exact.html().select("section[aria-labelledby=grid-map]").text())
                .contains(
                        "Indicatief, geen rechten",
                        "8218AB",
                        "wordt onderzocht, met wachtrij",
                        "47",
                        "3,5",
                        "2031",
                        "1 juli 2026",
                        "OS Proef");
        assertThat(exact.html()
                        .select("section[aria-labelledby=group-power] dd")
                        .eachText())
                .allMatch(text -> text.startsWith("onbekend"));
        assertThat(desk.open(MILA, "/supply/sites/net-park-2")
                        .html()
                        .select("section[aria-labelledby=grid-map]")
                        .text())
                .contains("vol, met wachtrij", "Slechtste van 2 postcodes");
        assertThat(Uploads.counts(uploads.send(MILA, "grid", "kaart.json", map)))
                .containsEntry("Nieuw", "0")
                .containsEntry("Gewijzigd", "0");
        PageSession.Page changed = uploads.send(MILA, "grid", "kaart.json", map.replace("47", "12"));
        assertThat(changed.html()
                        .select("section[aria-labelledby=changed] tbody")
                        .text())
                .contains("OS Proef", "Over voor afname (MW) 47.00 12");
    }

    /**
     * As in the examples of im-capaciteitskaart 1.3.0: a regional operator's file, and the national one with
     * substations.
     */
    @Test
    void gridMapIsReadAsItsStandardSays() {
        applied(
                "sites",
                "Code;Naam;Soort;Provincie;Gemeente;Breedtegraad;Lengtegraad;Postcode\r\n"
                        + "net-drenthe;Net park;bedrijventerrein;Flevoland;Lelystad;52,5;5,47;8219 AC\r\n");
        applied("grid", """
                {"issued": "2025-01-10", "energy_areas": [{"short_code": "OS FICTIEF 20-3i",
                    "demand_available_capacity": 47,
                "works": [{"time_schedules": [{"schedule_interval": {"end": "2026-01-10"}}]},
                    {"status_kind": "cancelled",
                "time_schedules": [{"schedule_interval": {"quarter": 3, "year": 2035}}]}],
                "postcode_areas": [{"demand_constraint": "yellow", "generation_constraint": "transparant",
                "postcode": "8219AC",
                "substation_short_code": "OS FICTIEF1"}]}]}""");
        String before = grid("net-drenthe");
        assertThat(before)
                .contains("beperkt ruimte", "Ruimte voor afname vanaf 2026", "Ruimte voor teruglevering vanaf 2026")
                .doesNotContain("2035");

        PageSession.Page trial = uploads.send(MILA, "grid", "tennet.json", """
                {"issued": "2025-01-10", "energy_areas": [
                {"short_code": "Drenthe", "type": "congestion_area", "demand_available_capacity": 100,
                    "demand_alleviation_year": 2030,
                "demand_constraint": "amber", "generation_alleviation_year": 2033, "generation_constraint": "red",
                "works": [{"time_schedules": [{"schedule_interval": {"end": "2026-01-10"}}]}]},
                {"short_code": "OS FICTIEF1", "type": "energy_area", "demand_constraint": "red",
                "demand_energy_area_short_code": "Drenthe", "generation_constraint": "transparant",
                "generation_alleviation_year": 2029, "works": [
                {"time_schedules": [{"schedule_interval": {"quarter": 3, "year": 2027}}]}]}]}""");
        assertThat(Uploads.counts(trial))
                .as(trial.html().select("main").text())
                .containsEntry("Nieuw", "2")
                .containsEntry("Geweigerd", "0");
        assertThat(trial.html().select("section[aria-labelledby=added]").text()).contains("Drenthe");
        uploads.apply(MILA, trial);

        String after = grid("net-drenthe");
        assertThat(after.substring(after.indexOf("Hoogspanningsstation OS FICTIEF1")))
                .contains("vol, met wachtrij", "Ruimte voor afname vanaf 2027 Ruimte voor teruglevering vanaf 2029");
        assertThat(after.substring(after.indexOf("Groter gebied Drenthe")))
                .contains(
                        "Afname wordt onderzocht, met wachtrij",
                        "Ruimte voor afname vanaf 2030 Ruimte voor teruglevering vanaf 2033")
                .doesNotContain("2026");
        assertThat(asker.asSystem(() -> indications.of(List.of("net-drenthe"))).get("net-drenthe"))
                .as("the worst of where it lies; Drenthe is for demand alone")
                .isEqualTo(new GridIndications.Indication("red", "transparant", null, null, 2030, 2029));
    }

    @Test
    void wrongYearsAndColoursOfAnAreaAreToldByTheStandardsNames() {
        PageSession.Page trial = uploads.send(MILA, "grid", "x.json", """
                {"energy_areas": [{"short_code": "X", "demand_alleviation_year": "soon",
                    "generation_constraint": "pink", "works": []}]}""");
        assertThat(trial.html()
                        .select("section[aria-labelledby=problems] tbody")
                        .text())
                .contains("1 demand_alleviation_year soon", "1 generation_constraint pink");
    }

    private String grid(String site) {
        return desk.open(MILA, "/supply/sites/" + site)
                .html()
                .select("section[aria-labelledby=grid-map]")
                .text();
    }

    @Test
    void fileWithAllOnOneLineIsReadAsWellAndItsRecordsAreTold() {
        PageSession.Page trial = uploads.send(
                MILA,
                "ibis",
                "een-regel.geojson",
                collection(
                                park("24100051", 2024, "Een", "GM0034", "1", polygon()),
                                park("24100052", 2024, "Twee", "GM0034", "-1", polygon()),
                                park("24100053", 2024, "Drie", "GM0034", "1", polygon()))
                        .replace("\n", " "));

        assertThat(Uploads.counts(trial))
                .as(trial.html().select("main").text())
                .containsEntry("Nieuw", "2")
                .containsEntry("Geweigerd", "1");
        assertThat(trial.html().select("section[aria-labelledby=problems]").text())
                .contains("Nummer", "2 HA_TOTTUIT -1");
        assertThat(uploads.apply(MILA, trial).html().select("main").text()).contains("Toegepast");
    }

    @Test
    void fileOfAnotherKindIsNotTaken() {
        assertThat(uploads.send(MILA, "grid", "x.json", collection())
                        .html()
                        .select("main")
                        .text())
                .contains("geen gebieden zoals in de capaciteitskaart");
        assertThat(uploads.send(MILA, "ibis", "x.json", "{\"energy_areas\": []}")
                        .html()
                        .select("main")
                        .text())
                .contains("geen bedrijventerreinen zoals in IBIS");
        assertThat(uploads.send(
                                MILA,
                                "ibis",
                                "x.json",
                                collection(park("24100031", 2024, "Half", "GM0034", "1", polygon()))
                                        .substring(0, 90))
                        .html()
                        .select("main")
                        .text())
                .contains("Regel 2: Dit is geen geldige JSON, of het bestand is afgekapt");
        assertThat(uploads.send(MILA, "ibis", "x.json", "{\"features\":\n" + "[".repeat(5000))
                        .html()
                        .select("main")
                        .text())
                .contains("Regel 2", "dieper genest dan 32 lagen");
    }

    private void applied(String file) {
        applied("ibis", file);
    }

    private void applied(String kind, String file) {
        uploads.apply(MILA, uploads.send(MILA, kind, "eerst.txt", file));
    }

    private String site(String code) {
        return desk.open(MILA, "/supply/sites/" + code).html().select("main").text();
    }

    private static String collection(String... features) {
        return "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\"}, \"features\": [\n"
                + String.join(",\n", features) + "\n]}";
    }

    private static String park(
            String number, int year, String name, String municipality, String issuable, String geometry) {
        return ("{\"type\": \"Feature\", \"geometry\": %s, \"properties\": {\"RIN_NUMMER\": %s, \"JAAR\": %d, "
                        + "\"PLAN_NAAM\": \"%s\", \"GEM_CODES\": \"%s\","
                        + " \"HA_BRUTO\": 40, \"HA_NETTO\": \"30,0\", \"HA_TOTTUIT\": %s, \"WLOC_TYPE\": "
                        + "\"Bedrijventerrein\"}}")
                .formatted(geometry, number, year, name, municipality, issuable);
    }

    private static String polygon() {
        return "{\"type\": \"Polygon\", \"coordinates\": [[[5.20, 52.40], [5.22, 52.40], [5.22, 52.42], "
                + "[5.20, 52.42], [5.20, 52.40]]]}";
    }

    private static String multiPolygon() {
        return "{\"type\": \"MultiPolygon\", \"coordinates\": [[[[143000, 487000], [144000, 487000], [144000, "
                + "488000], [143000, 488000], [143000, 487000]]]]}";
    }
}
