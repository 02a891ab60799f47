package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ASKED;
import static nl.groeiruimte.confidentiality.Principal.COORDINATING_MEMBER;
import static nl.groeiruimte.confidentiality.Principal.COORDINATOR;
import static nl.groeiruimte.confidentiality.Principal.DISCLOSED;
import static nl.groeiruimte.confidentiality.Principal.EXPIRED;
import static nl.groeiruimte.confidentiality.Principal.MINISTRY;
import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static nl.groeiruimte.confidentiality.Principal.PARTNER;
import static nl.groeiruimte.confidentiality.Principal.REVOKED;
import static nl.groeiruimte.confidentiality.Principal.UNRELATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.tables.FigureColumn;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;
import nl.groeiruimte.support.ClosedHalfYear;
import nl.groeiruimte.support.IntegrationTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every way that the figures go out, for every kind of reader: only the coordinator learns exactly of all regions. */
@IntegrationTest
class FiguresOfOthersIT {

    private static final HalfYear CLOSED = new HalfYear(2025, 2);
    private static final String CLOSED_REPORT = "/reports/" + CLOSED;
    private static final List<String> FORMATS = List.of("pdf", "ods", "xlsx", "csv", "json");
    private static final List<Principal> MEMBERS = List.of(ORIGIN, ASKED, DISCLOSED, REVOKED, EXPIRED, UNRELATED);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private ApplicationContext application;

    private World world;
    private String open;

    @BeforeEach
    void meet() {
        world = World.of(application);
        ClosedHalfYear.close(application, CLOSED);
        open = world.as(COORDINATOR).get("/reports/now").header("location").replaceAll(".*(/reports/)", "$1");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANONYMOUS", "OWN_CLIENT", "OTHER_CLIENT", "COORDINATOR", "COORDINATING_MEMBER"})
    void whoeverIsNotTheCoordinatorGetsTheSharedEditionOnEveryWay(Principal reader) {
        for (String report : List.of(open, CLOSED_REPORT)) {
            for (String query : List.of("", "?edition=full", "?edition=FULL", "?edition=shared")) {
                String page = world.as(reader).get(report + query).html().text();
                assertThat(page)
                        .as(report + query)
                        .contains("Uitgave om te delen")
                        .doesNotContain("Volledige uitgave");
            }
            assertThat(world.as(reader).get(report + "/files/json?edition=FULL").text())
                    .as(report)
                    .contains("\"edition\":\"SHARED\"")
                    .doesNotContain("\"edition\":\"FULL\"");
        }
        assertThat(world.as(reader).get(open + "/files/json").text())
                .as("an open half-year tells of targets only")
                .contains("\"tables\":[]");
        for (String format : FORMATS) {
            byte[] theirs = world.as(reader)
                    .get(CLOSED_REPORT + "/files/" + format + "?version=1")
                    .body();
            assertThat(theirs)
                    .as(format)
                    .isEqualTo(world.as(MINISTRY)
                            .get(CLOSED_REPORT + "/files/" + format + "?version=1")
                            .body());
        }
        assertThat(compared(reader)).isEqualTo(compared(MINISTRY));
        assertThat(world.as(reader)
                        .get("/report-check?checksum=" + checksum("FULL"))
                        .html()
                        .text())
                .contains("Dit rapport kennen wij niet");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANONYMOUS", "OWN_CLIENT", "OTHER_CLIENT", "ADMINISTRATOR"})
    void startTellsTheMinistryTheTargetsOfTheReportThatItReadsAndOthersNone(Principal reader) {
        Document start = world.as(reader).get("/start").html();
        assertThat(start.select("main").text()).as("the same page for all").contains("Nu doen");
        assertThat(start.select(".report-glance").text())
                .isEqualTo(
                        reader == MINISTRY
                                ? world.as(MINISTRY)
                                        .get(open)
                                        .html()
                                        .select(".report-glance")
                                        .text()
                                : "");
        boolean coordinates = reader == COORDINATOR || reader == COORDINATING_MEMBER;
        assertThat(start.select("#start-places, #start-late").isEmpty())
                .as("where other regions stand still")
                .isEqualTo(!coordinates);
    }

    @ParameterizedTest
    @EnumSource(names = {"COORDINATOR", "COORDINATING_MEMBER"})
    void coordinatorReadsAllAndCanLookAsTheMinistryDoes(Principal reader) {
        assertThat(world.as(reader).get(open).html().text()).contains("Volledige uitgave");
        assertThat(world.as(reader).get(open + "/files/json").text()).contains("\"edition\":\"FULL\"");
        assertThat(world.as(reader)
                        .get(CLOSED_REPORT + "?edition=shared")
                        .html()
                        .text())
                .contains("Uitgave om te delen");
        assertThat(world.as(reader)
                        .get("/report-check?checksum=" + checksum("FULL"))
                        .html()
                        .text())
                .contains("Dit is een echt rapport");
    }

    @Test
    void memberReadsTheOwnRegionsRowsExactlyAndNoOtherRegionHasARowThere() {
        for (String report : List.of(open, CLOSED_REPORT)) {
            for (Principal member : MEMBERS) {
                Document page = world.as(member).get(report).html();
                assertThat(page.select("section[aria-labelledby=own] h3").eachText())
                        .as(member.title)
                        .containsExactlyElementsOf(titlesOfTablesByRegion(report));
                assertThat(page.select("section[aria-labelledby=own] tbody th").eachText())
                        .as(member.title)
                        .isNotEmpty()
                        .allMatch(row -> row.startsWith(name(member)));
            }
            for (Principal other : List.of(MINISTRY, PARTNER, COORDINATOR, COORDINATING_MEMBER)) {
                assertThat(world.as(other).get(report).html().select("section[aria-labelledby=own]"))
                        .as(other.title)
                        .isEmpty();
            }
        }
    }

    /** Of an open half-year it tells of targets only. */
    @Test
    void sharedEditionHasTheTablesThatAreDeclaredToBeSharedAndNoOther() {
        assertThat(tables(MINISTRY, CLOSED_REPORT))
                .extracting(table -> table.get("code").asString())
                .containsExactlyElementsOf(ReportTables.all().stream()
                        .filter(FigureTable::isShared)
                        .map(FigureTable::code)
                        .toList());
        for (JsonNode table : tables(MINISTRY, CLOSED_REPORT)) {
            FigureTable declared = ReportTables.of(table.get("code").asString()).orElseThrow();
            assertThat(table.get("columns").valueStream().skip(1))
                    .as(declared.code())
                    .extracting(column -> column.get("code").asString())
                    .containsExactlyElementsOf(declared.columns().stream()
                            .filter(column -> column.told().shown())
                            .map(FigureColumn::code)
                            .toList());
        }
        assertThat(tables(COORDINATOR, CLOSED_REPORT)).hasSameSizeAs(ReportTables.all());
    }

    private List<String> titlesOfTablesByRegion(String report) {
        return tables(COORDINATOR, report).stream()
                .filter(table -> ReportTables.of(table.get("code").asString())
                        .filter(FigureTable::isByRegion)
                        .isPresent())
                .map(table -> table.get("title").get("nl").asString())
                .toList();
    }

    private List<JsonNode> tables(Principal reader, String report) {
        String json = world.as(reader).get(report + "/files/json").text();
        return JsonMapper.shared()
                .readTree(json)
                .get("report")
                .get("tables")
                .valueStream()
                .toList();
    }

    @Test
    void figureOpensToTheOwnCasesAndNeverCountsThoseOfOthers() {
        String own = "/cases?figure=regions/" + ORIGIN.agency + "/leads-in-portfolio";
        Document page = world.as(ORIGIN).get(open + own).html();
        assertThat(page.select("main tbody tr")).isNotEmpty();
        assertThat(page.select("main tbody tr td:last-child").eachText()).containsOnly(name(ORIGIN));
        for (Principal member : List.of(ASKED, REVOKED, UNRELATED)) {
            assertThat(world.as(member).get(open + own).status())
                    .as(member.title + " has no such figure")
                    .isEqualTo(404);
            Document closed = world.as(member).get(CLOSED_REPORT + own).html();
            assertThat(closed.select("main tbody tr")).isEmpty();
            assertThat(closed.text()).doesNotContain("Het cijfer is");
            assertThat(world.as(member)
                            .get(open + "/cases?figure=propositions-per-agency/" + member.agency + "/asked")
                            .html()
                            .select("main tbody tr"))
                    .as("whose cases those are is not told")
                    .isEmpty();
        }
    }

    /** One case of one region has a bottleneck more, and one more region is asked of it. */
    @Test
    void whatHappensInOneRegionChangesNothingThatAnotherReads() {
        CaseLife life = world.spareLife();
        settled();
        Map<Principal, String> before = new LinkedHashMap<>();
        Map<Principal, String> rows = new LinkedHashMap<>();
        for (Principal reader : readers()) {
            before.put(reader, allThatIsToldToday(reader));
            rows.put(reader, own(reader));
        }
        String full = world.as(COORDINATOR).get(open + "/files/json").text();

        Backdoor.change(
                "insert into groeiruimte.bottleneck (lead_id, found_in, kind, cause, recorded_by, recorded_at)"
                        + " values (?, 'learning', 'talent', 'x', 'test', now())",
                life.id);
        Backdoor.change(
                "insert into groeiruimte.inquiry select (jsonb_populate_record(i, jsonb_build_object('id',"
                        + " gen_random_uuid(), 'asked_agency', ?::text))).* from groeiruimte.inquiry i where "
                        + "lead_id = ? limit 1",
                UNRELATED.agency,
                life.id);
        Backdoor.change(
                "insert into groeiruimte.case_event (lead_id, at, type, actor)"
                        + " values (?, now(), 'phase-changed', 'test')",
                life.id);
        settled();

        assertThat(world.as(COORDINATOR).get(open + "/files/json").text()).isNotEqualTo(full);
        for (Principal reader : readers()) {
            assertThat(allThatIsToldToday(reader)).as(reader.title).isEqualTo(before.get(reader));
            boolean own = reader == ORIGIN || reader == UNRELATED;
            assertThat(own(reader).equals(rows.get(reader))).as(reader.title).isEqualTo(!own);
        }
    }

    /** Nine cases of a region were compared in a half-year that is over; a site meets the needs of four of them. */
    @Test
    void howNeedsOfOthersCameOutIsToldInStepsOfOneHalfYear() {
        Backdoor.change("""
                insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, outcome,
                    stage, life_phase, technologies, makes, limited_at_location, province, kinds, needed_by, source,
                    signalled_at, ended_at)
                select gen_random_uuid(), 'GR-step-' || n, 'Stap ' || n, 'horizon', 'closed', now(), 'declined',
                    'scale-up', 3, '{photonics}', true, true, 'PV24', '{space}', '2028-01-01', 'form', '2025-01-10',
                    '2025-05-01'
                from generate_series(1, 9) n where not exists (select from groeiruimte.lead
                    where code_name = 'Stap 1')""");
        Backdoor.change("""
                insert into groeiruimte.need_outcome (lead_id, half_year, shortlist_id, need, fits_in, unknown_in,
                    nearly_in)
                select id, '2025-01-01', (select id from groeiruimte.shortlist limit 1), 'whole',
                    case when code_name <= 'Stap 4' then '{PV24}'::text[] else '{}' end, '{}', '{}'
                from groeiruimte.lead where code_name like 'Stap _' on conflict do nothing""");
        String address = "/figures/bottlenecks%s?period=2025-01-01&whose=";
        for (Principal reader : List.of(UNRELATED, MINISTRY)) {
            Document page = world.as(reader)
                    .get(address.formatted("") + (reader == MINISTRY ? "all" : "others"))
                    .html();
            assertThat(page.select("main tbody td:eq(1)").eachText())
                    .as(reader.title)
                    .first()
                    .asString()
                    .contains("3–5 geen plek", "0–2 onbekend", "3–5 past");
            assertThat(page.select("main tbody td li").eachText()).allMatch(text -> text.matches("\\d+–\\d+ .*"));
        }
        assertThat(world.as(UNRELATED)
                        .get(address.formatted("/sheet.csv") + "others")
                        .text())
                .contains("3–5");
        assertThat(world.as(COORDINATOR)
                        .get(address.formatted("") + "all")
                        .html()
                        .select("main tbody td:eq(1)")
                        .text())
                .isEqualTo("9");
    }

    private List<Principal> readers() {
        return List.of(ORIGIN, ASKED, DISCLOSED, REVOKED, EXPIRED, UNRELATED, MINISTRY, PARTNER);
    }

    /** Without what is of the own region. */
    private String allThatIsToldToday(Principal reader) {
        StringBuilder told = new StringBuilder();
        Document page = world.as(reader).get(open).html();
        page.select("section[aria-labelledby=own], p:contains(Berekend), input[name=_csrf]")
                .remove();
        told.append(page.select("main").outerHtml());
        for (String format : List.of("json", "csv")) {
            told.append(world.as(reader).get(open + "/files/" + format).text());
        }
        told.append(compared(reader));
        if (reader != PARTNER) {
            Document needs =
                    world.as(reader).get("/figures/bottlenecks?whose=others").html();
            told.append(needs.select("main table").outerHtml());
        }
        return told.toString();
    }

    private String own(Principal reader) {
        return world.as(reader)
                .get(open)
                .html()
                .select("section[aria-labelledby=own]")
                .text();
    }

    private String compared(Principal reader) {
        Document page =
                world.as(reader).get(open + "/compare?with=" + CLOSED + ".1").html();
        page.select("input[name=_csrf]").remove();
        return page.select("main").text();
    }

    /** Until what happened before is counted. */
    private void settled() {
        await().pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> !world.as(COORDINATOR).get(open).text().contains("sindsdien iets gebeurd"));
    }

    private static String checksum(String edition) {
        return Backdoor.text(
                "select checksum from groeiruimte.report_version where period = ? and version = 1 and edition = ?",
                CLOSED.toString(),
                edition);
    }

    private static String name(Principal member) {
        return Backdoor.text("select name from groeiruimte.agency where code = ?", member.agency);
    }
}
