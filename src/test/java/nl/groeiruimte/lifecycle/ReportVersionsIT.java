package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.cycle.Closing;
import nl.groeiruimte.reports.cycle.ReportTexts;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;
import nl.groeiruimte.reports.versions.Archive;
import nl.groeiruimte.reports.versions.Archive.Frozen;
import nl.groeiruimte.reports.versions.Copies;
import nl.groeiruimte.reports.versions.FrozenVersion;
import nl.groeiruimte.reports.versions.KeptFiles;
import nl.groeiruimte.reports.versions.Running;
import nl.groeiruimte.reports.versions.RunningReports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A closed half-year: what stays, who reads it, and how it is corrected. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportVersionsIT {

    private static final HalfYear PERIOD = HalfYear.FIRST;
    private static final List<String> READERS = List.of(HalfYearDesk.MINISTRY, Staff.PARTNER, "beheer.kim");

    @Autowired
    private HalfYearDesk desk;

    @Autowired
    private Closing closing;

    @Autowired
    private ReportTexts texts;

    @Autowired
    private Archive archive;

    @Autowired
    private RunningReports running;

    @Autowired
    private KeptFiles files;

    @Autowired
    private Copies copies;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UUID realised;

    @BeforeAll
    void close() {
        for (String capital : List.of("1000000", "2000000", "3000000")) {
            realised = HalfYearDesk.realisedCase(LocalDate.of(2025, 5, 1), capital);
        }
        HalfYearDesk.caseWithoutLesson("bom", LocalDate.of(2025, 3, 1));
        desk.readyToClose(PERIOD, "Samen é", "Eerder", "Verder");
        desk.close(PERIOD);
    }

    @Test
    @Order(1)
    void checksumIsThatOfTheVeryText() throws Exception {
        for (Edition edition : Edition.values()) {
            Frozen frozen = frozen(1, edition);
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(frozen.text().getBytes(StandardCharsets.UTF_8));
            assertThat(frozen.report().checksum()).isEqualTo(HexFormat.of().formatHex(digest));
            assertThat(frozen.report().report().edition()).isEqualTo(edition);
            assertThat(frozen.report().texts())
                    .extracting(ReportDocument.Text::body)
                    .containsExactly("Samen é", "Eerder", "Verder");
        }
        assertThat(frozen(1, Edition.FULL).report().checksum())
                .isNotEqualTo(frozen(1, Edition.SHARED).report().checksum());
    }

    @Test
    @Order(2)
    void nobodyChangesOrTakesAwayWhatIsFrozen() {
        for (String table : List.of("report_version", "report_cases", "report_file")) {
            for (String statement : List.of(
                    "update groeiruimte." + table + " set version = 2",
                    "delete from groeiruimte." + table,
                    "truncate groeiruimte." + table)) {
                assertThatThrownBy(() -> desk.asSystem(() -> jdbc.sql(statement).update()))
                        .as(statement)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("permission denied");
                assertThatThrownBy(() -> desk.inDatabase(
                                Staff.COORDINATOR, () -> jdbc.sql(statement).update()))
                        .as(statement)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("permission denied");
            }
        }
    }

    @Test
    @Order(3)
    void textThatIsNotThatOfItsChecksumIsRefused() {
        assertThatThrownBy(() -> desk.asSystem(() -> jdbc.sql("""
                insert into groeiruimte.report_version
                select period, 99, edition, document || ' ', checksum, definitions, counted_until, closed_at, closed_by,
                    closed_by_name, 'x'
                from groeiruimte.report_version where version = 1""").update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("check constraint");
    }

    @Test
    @Order(4)
    void halfYearIsClosedOnce() {
        assertThatThrownBy(() -> desk.as(Staff.COORDINATOR, () -> {
                    closing.close(PERIOD);
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(desk.as(Staff.COORDINATOR, () -> archive.versions(PERIOD, Edition.FULL)))
                .hasSize(1);
    }

    @Test
    @Order(5)
    void correctionWithoutADifferenceIsNone() {
        assertThat(desk.as(Staff.COORDINATOR, () -> closing.correct(PERIOD, "Zonder reden")))
                .isNull();
    }

    @Test
    @Order(6)
    void correctionIsANewVersionBesideTheOldOneForTheSameDays() {
        Frozen before = frozen(1, Edition.FULL);
        HalfYearDesk.caseWithoutLesson("horizon", LocalDate.of(2025, 4, 1));
        desk.write(PERIOD, "Samen é", "Eerder", "Verder, met een casus meer");

        FrozenVersion made = desk.as(Staff.COORDINATOR, () -> closing.correct(PERIOD, "Een casus was vergeten"));

        assertThat(made.version()).isEqualTo(2);
        Frozen after = frozen(2, Edition.FULL);
        assertThat(frozen(1, Edition.FULL)).isEqualTo(before);
        assertThat(after.report().reason()).isEqualTo("Een casus was vergeten");
        assertThat(after.report().report().until())
                .isEqualTo(before.report().report().until());
        assertThat(portfolio(after))
                .isEqualTo(Value.of(portfolio(before).number().longValue() + 1));
        assertThat(after.report().texts().get(2).body()).isEqualTo("Verder, met een casus meer");
    }

    @Test
    @Order(7)
    void casesBehindAFigureStayThoseOfTheirVersionAndAreForThoseWhoMaySeeThem() {
        assertThat(behind(Staff.COORDINATOR, 1)).hasSize(1);
        assertThat(behind(Staff.COORDINATOR, 2)).hasSize(2);
        assertThat(behind(Staff.of("horizon"), 1)).isEmpty();
        assertThat(behind(Staff.of("horizon"), 2)).hasSize(1);
        for (String reader : READERS) {
            assertThat(behind(reader, 2)).as(reader).isEmpty();
        }
    }

    @Test
    @Order(8)
    void fullEditionIsForTheCoordinatorAlone() {
        for (String reader : READERS) {
            assertThat(desk.as(reader, () -> archive.find(PERIOD, 1, Edition.FULL)))
                    .as(reader)
                    .isEmpty();
            assertThat(desk.as(reader, () -> archive.find(PERIOD, 1, Edition.SHARED)))
                    .as(reader)
                    .isPresent();
            assertThat(desk.inDatabase(reader, () -> jdbc.sql("select distinct edition from groeiruimte.report_version")
                            .query(String.class)
                            .list()))
                    .as(reader)
                    .containsExactly("SHARED");
            assertThat(desk.inDatabase(reader, () -> jdbc.sql("select count(*) from groeiruimte.report_comment")
                            .query(Long.class)
                            .single()))
                    .as(reader)
                    .isZero();
            assertThat(desk.as(reader, () -> texts.latest(PERIOD))).as(reader).isEmpty();
        }
        for (String member : List.of(Staff.CASE_LEAD, Staff.of("horizon"))) {
            assertThat(desk.as(member, () -> archive.find(PERIOD, 1, Edition.FULL)))
                    .as(member)
                    .isEmpty();
            for (String table : List.of("report_version", "running_report", "report_file")) {
                assertThat(desk.inDatabase(member, () -> jdbc.sql(
                                        "select count(*) from groeiruimte." + table + " where edition = 'FULL'")
                                .query(Long.class)
                                .single()))
                        .as(table + " of " + member)
                        .isZero();
            }
            assertThatThrownBy(() -> desk.as(member, () -> running.of(PERIOD.next(), Edition.FULL)))
                    .as(member)
                    .isInstanceOf(NoSuchElementException.class);
        }
        assertThat(desk.as(Staff.COORDINATOR, () -> archive.find(PERIOD, 1, Edition.FULL)))
                .isPresent();
    }

    @Test
    @Order(9)
    void memberReadsTheOwnAgencysRowsOfEachVersionAndNobodyElsesDo() {
        for (int version : List.of(1, 2)) {
            List<ReportTable> tables = desk.as(Staff.of("horizon"), () -> archive.ownTables(PERIOD, version));
            assertThat(tables)
                    .extracting(ReportTable::code)
                    .as("as the database knows them, those that are declared to be by region")
                    .containsExactlyElementsOf(ReportTables.all().stream()
                            .filter(FigureTable::isByRegion)
                            .map(FigureTable::code)
                            .toList());
            ReportTable regions = tables.get(0);
            assertThat(regions.rows()).extracting(ReportTable.Row::code).containsExactly("horizon");
            assertThat(regions.rows().get(0).values().get(1))
                    .as("exactly, as this version counted it")
                    .isEqualTo(Value.of(version - 1));
            for (String reader : READERS) {
                assertThat(desk.as(reader, () -> archive.ownTables(PERIOD, version)))
                        .as(reader)
                        .isEmpty();
            }
            assertThat(desk.as(Staff.COORDINATOR, () -> archive.ownTables(PERIOD, version)))
                    .as("who has it all needs none apart")
                    .isEmpty();
        }
    }

    @Test
    @Order(10)
    void fileIsMadeOnceAndTheSameForEverybodyAfterThat() {
        FrozenVersion version = desk.as(Staff.COORDINATOR, () -> archive.versions(PERIOD, Edition.SHARED))
                .get(0);
        byte[] first = desk.as(
                HalfYearDesk.MINISTRY, () -> files.get(version, "pdf", Locale.ENGLISH, () -> new byte[] {1, 2, 3}));
        byte[] second =
                desk.as(Staff.COORDINATOR, () -> files.get(version, "pdf", Locale.ENGLISH, () -> new byte[] {4}));
        assertThat(second).isEqualTo(first);
    }

    @Test
    @Order(11)
    void anybodyLearnsOfWhichReportACopyIsAndWhetherThereIsANewerOne() {
        String old = frozen(1, Edition.SHARED).report().checksum();
        Copies.Copy copy = copies.find(old.toUpperCase(Locale.ROOT)).orElseThrow();
        assertThat(copy.period()).isEqualTo(PERIOD);
        assertThat(copy.version()).isOne();
        assertThat(copy.corrected()).isTrue();
        assertThat(copies.find(frozen(2, Edition.SHARED).report().checksum())
                        .orElseThrow()
                        .corrected())
                .isFalse();
        assertThat(copies.find(Copies.sha256(new byte[] {1, 2, 3}))
                        .orElseThrow()
                        .format())
                .isEqualTo("pdf");
        assertThat(copies.find("0".repeat(64))).isEmpty();
    }

    @Test
    @Order(12)
    void checksumOfTheFullEditionTestsNobodysGuess() {
        String full = desk.as(Staff.COORDINATOR, () -> archive.find(PERIOD, 1, Edition.FULL))
                .orElseThrow()
                .report()
                .checksum();
        assertThat(copies.find(full)).as("without a login").isEmpty();
        assertThat(frozen(1, Edition.FULL).report().salt())
                .as("without it the checksum tests no guess elsewhere either")
                .hasSize(32)
                .isNotEqualTo(frozen(2, Edition.FULL).report().salt());
        assertThat(frozen(1, Edition.SHARED).report().salt()).isNull();
        for (String reader : READERS) {
            assertThat(desk.as(reader, () -> copies.find(full))).as(reader).isEmpty();
        }
        assertThat(desk.as(Staff.COORDINATOR, () -> copies.find(full))
                        .orElseThrow()
                        .edition())
                .isEqualTo(Edition.FULL);
        assertThat(desk.as(Staff.CASE_LEAD, () -> copies.find(full))).isEmpty();
    }

    @Test
    @Order(13)
    void eventThatIsCommittedAfterALaterOneOfAnotherCaseIsCountedAsWell() throws SQLException {
        HalfYear now = HalfYear.of(LocalDate.now(clock));
        try (Connection slow = ProcessDatabase.superuserConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(happens("order by id desc"));
            HalfYearDesk.execute(happens("order by id"));
            await().atMost(Duration.ofSeconds(60)).until(() -> !sharedOf(now).outdated());
            var before = sharedOf(now);
            assertThat(sharedOf(now).computedAt()).isEqualTo(before.computedAt());

            slow.commit();

            Running after = sharedOf(now);
            assertThat(after.outdated() || after.computedAt().isAfter(before.computedAt()))
                    .as("computed again, or about to be")
                    .isTrue();
        }
    }

    private Running sharedOf(HalfYear period) {
        return desk.as(HalfYearDesk.MINISTRY, () -> running.of(period, Edition.SHARED));
    }

    private static String happens(String order) {
        return "insert into groeiruimte.case_event (lead_id, at, type, actor) select id, now(), 'phase-changed', 'test'"
                + " from groeiruimte.lead " + order + " limit 1";
    }

    @Test
    @Order(14)
    void openHalfYearIsComputedAgainWhenSomethingHappened() {
        HalfYear now = HalfYear.of(LocalDate.now(clock));
        var before = desk.as(HalfYearDesk.MINISTRY, () -> running.of(now, Edition.SHARED));
        var again = desk.as(HalfYearDesk.MINISTRY, () -> running.of(now, Edition.SHARED));
        assertThat(again.computedAt()).isEqualTo(before.computedAt());

        somethingHappens();
        // In the background, when the first time took long.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> desk.as(HalfYearDesk.MINISTRY, () -> running.of(now, Edition.SHARED))
                        .computedAt()
                        .isAfter(before.computedAt()));
        assertThatThrownBy(() -> desk.as(HalfYearDesk.MINISTRY, () -> running.of(now, Edition.FULL)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Order(15)
    void neitherACorrectionNorALaterReportTellsByHowMuchOneCaseWasCorrected() {
        HalfYear next = PERIOD.next();
        Value told = investment(frozen(2, Edition.SHARED).report()).actual();
        assertThat(told.state()).isEqualTo(Value.State.NUMBER);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> investment(running(next)).previous().equals(told));

        HalfYearDesk.execute("update groeiruimte.realisation set capital_retained_eur = capital_retained_eur + 1"
                + " where lead_id = '%s'".formatted(realised));
        somethingHappens();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> investment(running(next)).previous().equals(Value.SUPPRESSED));
        assertThat(investment(running(next)).actual()).isEqualTo(Value.SUPPRESSED);
        assertThat(running(next).report().lines())
                .filteredOn(line -> line.target().equals("retained-investment"))
                .singleElement()
                .satisfies(line -> assertThat(line.points())
                        .isNotEmpty()
                        .noneMatch(point -> point.realised().state() == Value.State.NUMBER
                                && point.realised().number().signum() > 0));
        desk.as(Staff.COORDINATOR, () -> closing.correct(PERIOD, "Een bedrag was verkeerd"));
        assertThat(investment(frozen(3, Edition.SHARED).report()).actual()).isEqualTo(Value.SUPPRESSED);
        assertThat(investment(frozen(3, Edition.FULL).report()).actual())
                .isEqualTo(Value.of(told.number().add(BigDecimal.ONE)));
    }

    private ReportDocument running(HalfYear period) {
        return desk.as(HalfYearDesk.MINISTRY, () -> running.of(period, Edition.SHARED))
                .report();
    }

    private static Target investment(ReportDocument document) {
        return document.report().targets().stream()
                .filter(target -> target.code().equals("retained-investment"))
                .findFirst()
                .orElseThrow();
    }

    private static void somethingHappens() {
        HalfYearDesk.execute(happens(""));
    }

    @Test
    @Order(16)
    void finalReportPutsAllHalfYearsSideBySideAsTheyWereFrozen() {
        clock.forward(Duration.between(
                clock.instant(),
                LocalDate.of(2028, 12, 12).atTime(12, 0).atZone(clock.getZone()).toInstant()));
        try {
            desk.readyToClose(HalfYear.LAST, "Samen", "Geleerd", "Klaar");
            desk.close(HalfYear.LAST);
        } finally {
            clock.reset();
        }
        Frozen last = desk.as(Staff.COORDINATOR, () -> archive.find(HalfYear.LAST, 1, Edition.FULL))
                .orElseThrow();
        ReportTable leads = last.report().report().tables().stream()
                .filter(table -> table.code().equals("half-years-leads-in-portfolio"))
                .findFirst()
                .orElseThrow();
        assertThat(leads.columns())
                .extracting(ReportTable.Column::code)
                .as("nothing is expected")
                .containsExactly("half-year", "realised", "pro-rata", "until");
        assertThat(leads.rows())
                .extracting(ReportTable.Row::code)
                .hasSize(8)
                .startsWith("2025-H1")
                .endsWith("2028-H2");
        assertThat(leads.rows().get(0).values().get(3).words().nl()).isEqualTo("30 juni 2025 (versie 3)");
        assertThat(leads.rows().get(0).values().get(1))
                .as("as the last correction froze it")
                .isEqualTo(portfolio(frozen(3, Edition.FULL)));
        assertThat(leads.rows().get(7).values().get(3).words().nl()).isEqualTo("12 december 2028");
        assertThat(leads.rows().get(7).values().get(1)).isEqualTo(portfolio(last));
        assertThat(leads.rows()).as("never closed").anySatisfy(row -> assertThat(
                        row.values().subList(1, 4))
                .containsExactly(Value.NONE, Value.NONE, Value.of(new Bilingual("niet gesloten", "not closed"))));
        assertThat(last.report().report().targets())
                .as("until the end there is something to look ahead to")
                .anyMatch(target -> target.forecast() != null);
    }

    @Test
    @Order(17)
    void afterItsLastDayTheFinalReportLooksAheadNoMore() {
        Report over = desk.as(Staff.COORDINATOR, () -> {
            clock.forward(Duration.between(
                    clock.instant(),
                    LocalDate.of(2029, 1, 10)
                            .atTime(12, 0)
                            .atZone(clock.getZone())
                            .toInstant()));
            try {
                return running.of(HalfYear.LAST, Edition.FULL).report().report();
            } finally {
                clock.reset();
            }
        });
        assertThat(over.until()).isEqualTo(HalfYear.LAST.lastDay());
        assertThat(over.targets()).hasSize(7).noneMatch(target -> target.forecast() != null);
        assertThat(over.tables())
                .extracting(ReportTable::code)
                .doesNotContain("forecast")
                .contains("half-years-leads-in-portfolio");
    }

    private List<Archive.CountedCase> behind(String reader, int version) {
        return desk.as(reader, () -> archive.casesOf(PERIOD, version, "leads-in-portfolio", "", 1_000));
    }

    private Frozen frozen(int version, Edition edition) {
        return desk.as(Staff.COORDINATOR, () -> archive.find(PERIOD, version, edition))
                .orElseThrow();
    }

    private static Value portfolio(Frozen frozen) {
        return frozen.report().report().targets().stream()
                .filter(target -> target.code().equals("leads-in-portfolio"))
                .findFirst()
                .orElseThrow()
                .actual();
    }
}
