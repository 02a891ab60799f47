package nl.groeiruimte.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;
import nl.groeiruimte.support.BesideTheApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts on which day, against the real database with the rights of production. */
@BesideTheApplication
class FiguresIT {

    private static final HalfYear PERIOD = new HalfYear(2026, 1);

    private static FigureDatabase database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = new FigureDatabase(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void countsDayByDayInTheNetherlands() {
        assertThat(afterTheStory(database, PERIOD.lastDay()).full()).satisfies(report -> {
            assertThat(actual(report, "leads-in-portfolio")).isEqualByComparingTo("5");
            assertThat(actual(report, "cases-in-execution")).isEqualByComparingTo("4");
            assertThat(actual(report, "leads-other-region")).isEqualByComparingTo("2");
            assertThat(actual(report, "new-scale-ups")).isEqualByComparingTo("1");
            assertThat(actual(report, "retained-investment")).isEqualByComparingTo("13750000.50");
        });
        assertThat(actual(afterTheStory(database, LocalDate.parse("2026-01-31")).full(), "retained-investment"))
                .isEqualByComparingTo("12500000.50");
    }

    @Test
    void everyTargetHasTheCasesThatItCounts() {
        Figures.Computed computed = afterTheStory(database, PERIOD.lastDay());

        assertThat(computed.casesOfFigures().get("leads-in-portfolio"))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(computed.casesOfFigures().get("retained-investment")).hasSize(3);
        assertThat(computed.casesOfFigures().get(ReportTable.place("regions", "bom", "leads-in-portfolio")))
                .hasSize(3);
    }

    @Test
    void theSharedEditionHasTheSameTargetsUnlessTheyAreSmallOrOfFewCases() {
        Report shared = afterTheStory(database, PERIOD.lastDay()).shared();

        assertThat(actual(shared, "leads-in-portfolio")).isEqualByComparingTo("5");
        assertThat(target(shared, "leads-other-region").actual()).isEqualTo(Value.band(0, 2));
        assertThat(target(shared, "retained-investment").actual().state()).isEqualTo(Value.State.NUMBER);
        assertThat(target(shared, "retained-investment").cases())
                .as("3 - 2 would tell of one case")
                .isEqualTo(Value.SUPPRESSED);
    }

    @Test
    void aCaseThatEnteredBeingClosedIsInNoPhaseMoreThanItWas() {
        Figures.Computed computed = database.andForget(() -> {
            UUID closed = lead("bom", "scale-up", "2025-03-01T12:00:00Z", null, null, null);
            database.jdbc()
                    .sql("update groeiruimte.lead set phase = 'closed', outcome = 'abroad', ended_at = "
                            + "'2025-06-01T12:00:00Z' where id = ?")
                    .param(closed)
                    .update();
            for (String phase : List.of("learning", "closed")) {
                database.jdbc().sql("""
                                insert into groeiruimte.case_event (lead_id, type, actor, at, details)
                                values (?, 'phase-entered', 'test', '2025-06-01T12:00:00Z',
                                    jsonb_build_object('phase', ?::text))""").params(closed, phase).update();
            }
            return database.compute(PERIOD, PERIOD.lastDay());
        });

        assertThat(computed.casesOfFigures().get(ReportTable.place("lead-time-per-phase", "learning", "cases")))
                .hasSize(1);
        assertThat(computed.casesOfFigures().get(ReportTable.place("outcomes", "abroad", "cases")))
                .hasSize(1);
    }

    @Test
    void everyEditionHasAllTablesWithWordsInBothLanguages() {
        Figures.Computed computed = afterTheStory(database, PERIOD.lastDay());

        for (Report report : List.of(computed.full(), computed.shared())) {
            assertThat(report.tables())
                    .extracting(ReportTable::code)
                    .as(report.edition().name())
                    .containsExactlyElementsOf(ReportTables.all().stream()
                            .filter(table -> report.edition() == Report.Edition.FULL || table.isShared())
                            .map(FigureTable::code)
                            .toList());
            assertThat(report.targets()).hasSize(7);
            assertThat(report.tables())
                    .allSatisfy(table -> assertThat(table.rows()).allSatisfy(row -> assertThat(row.values())
                            .as(table.code() + "/" + row.code())
                            .hasSameSizeAs(table.columns())));
        }
    }

    private static Figures.Computed afterTheStory(FigureDatabase database, LocalDate until) {
        return database.andForget(() -> {
            lead("bom", "scale-up", "2024-12-31T22:59:59Z", null, null, null);
            lead("bom", "scale-up", "2024-12-31T23:00:00Z", null, null, null);
            lead("bom", "start-up", "2025-03-01T12:00:00Z", "2025-06-01T12:00:00Z", null, null);
            realised(
                    lead(
                            "bom",
                            "start-up",
                            "2025-03-01T12:00:00Z",
                            "2025-06-01T12:00:00Z",
                            "other-region",
                            "2026-01-10"),
                    "12500000.50");
            realised(
                    lead(
                            "oost-nl",
                            "scale-up",
                            "2025-04-01T12:00:00Z",
                            "2025-07-01T12:00:00Z",
                            "other-region",
                            "2026-02-10"),
                    "1000000");
            realised(
                    lead(
                            "oost-nl",
                            "start-up",
                            "2025-04-01T12:00:00Z",
                            "2025-07-01T12:00:00Z",
                            "own-region",
                            "2026-03-10"),
                    "250000");
            lead("oost-nl", "grown-up", null, null, null, null);
            return database.compute(until.isBefore(PERIOD.firstDay()) ? HalfYear.of(until) : PERIOD, until);
        });
    }

    private static BigDecimal actual(Report report, String code) {
        return target(report, code).actual().number();
    }

    private static Target target(Report report, String code) {
        return report.targets().stream()
                .filter(target -> target.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static UUID lead(
            String agency, String stage, String portfolio, String execution, String chosen, String realised) {
        UUID id = UUID.randomUUID();
        database.jdbc()
                .sql("""
                        insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since,
                            stage, life_phase, technologies, makes, limited_at_location, province, kinds, needed_by,
                            source, signalled_at, portfolio_at, execution_at, chosen, realised_on)
                        values (?, ?, ?, ?, 'resolution', now(), ?, 3, '{photonics}', true, true, 'PV30', '{space}',
                            '2028-01-01',
                            'form', '2024-12-01T12:00:00Z', ?::timestamptz, ?::timestamptz, ?, ?::date)""")
                .params(id, "GR-" + id, "Code " + id, agency, stage, portfolio, execution, chosen, realised)
                .update();
        return id;
    }

    private static void realised(UUID lead, String capital) {
        database.jdbc().sql("""
                        insert into groeiruimte.realisation (lead_id, realised_on, capital_retained_eur,
                            became_scale_up, recorded_by, recorded_at)
                        values (?, '2026-01-01', ?::numeric, true, 'test', now())""").params(lead, capital).update();
    }
}
