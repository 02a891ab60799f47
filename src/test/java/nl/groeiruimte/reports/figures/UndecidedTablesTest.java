package nl.groeiruimte.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;
import nl.groeiruimte.reports.tables.UndecidedTable;
import org.junit.jupiter.api.Test;

/** What nobody decided about is not told to readers of the shared edition, however many cases it is of. */
class UndecidedTablesTest {

    private static final HalfYear PERIOD = new HalfYear(2026, 1);
    private static final int CASES = 30;
    private static final int START_UPS = 12;

    @Test
    void tableThatDeclaresNothingIsInTheFullEditionAlone() {
        Figures.Computed computed = computed(UndecidedTable.withoutAnyWord());

        assertThat(rows(computed.full())).hasValueSatisfying(rows -> assertThat(rows)
                .contains("scale-up " + (CASES - START_UPS) + " " + 10 * (CASES - START_UPS)));
        assertThat(rows(computed.shared())).isEmpty();
    }

    @Test
    void countThatNobodyRelatesToOthersIsSuppressed() {
        assertThat(rows(computed(UndecidedTable.withoutRelations()).shared()))
                .hasValueSatisfying(rows -> assertThat(rows).containsExactly("scale-up SUPPRESSED"));
    }

    @Test
    void rowThatIsNotDeclaredIsInTheFullEditionAloneAndASumWithoutARuleIsSuppressed() {
        Figures.Computed computed = computed(UndecidedTable.withoutARow());

        assertThat(rows(computed.full()))
                .hasValueSatisfying(rows -> assertThat(rows).containsExactly("scale-up 18 180", "start-up 12 120"));
        assertThat(rows(computed.shared()))
                .hasValueSatisfying(rows -> assertThat(rows).containsExactly("scale-up 18–20 SUPPRESSED"));
    }

    @Test
    void otherTablesStayAsTheyAre() {
        assertThat(computed(UndecidedTable.withoutARow()).shared().tables())
                .filteredOn(table -> !table.code().equals(UndecidedTable.CODE))
                .isEqualTo(new ReportsInMemory()
                        .compute(PERIOD, PERIOD.lastDay(), cases())
                        .shared()
                        .tables())
                .isNotEmpty();
    }

    private static Figures.Computed computed(FigureTable undecided) {
        List<FigureTable> tables = new ArrayList<>(ReportTables.all());
        tables.add(undecided);
        return new ReportsInMemory(tables).compute(PERIOD, PERIOD.lastDay(), cases());
    }

    /** Of the table of which something is not decided; empty when the report does not have it. */
    private static Optional<List<String>> rows(Report report) {
        return report.tables().stream()
                .filter(table -> table.code().equals(UndecidedTable.CODE))
                .findFirst()
                .map(table ->
                        table.rows().stream().map(UndecidedTablesTest::said).toList());
    }

    private static String said(ReportTable.Row row) {
        StringBuilder said = new StringBuilder(row.code());
        row.values().stream().skip(1).forEach(value -> said.append(' ')
                .append(
                        value.state() == Value.State.NUMBER
                                ? value.number()
                                : value.state() == Value.State.BAND
                                        ? value.number() + "–" + value.upTo()
                                        : value.state()));
        return said.toString();
    }

    private static List<CaseFacts> cases() {
        return IntStream.range(0, CASES).mapToObj(UndecidedTablesTest::lead).toList();
    }

    private static CaseFacts lead(int number) {
        LocalDate signalled = LocalDate.of(2025, 2, 3);
        return new CaseFacts(
                new UUID(0, number),
                "bom",
                number < START_UPS ? "start-up" : "scale-up",
                new CaseFacts.Wanted(List.of("space"), LocalDate.of(2027, 1, 1), BigDecimal.TEN, 10, false, List.of()),
                new CaseFacts.Days(signalled, signalled, null, null),
                new CaseFacts.Result(null, null, null, null),
                List.of(new CaseFacts.Visit("articulation", signalled, null)),
                List.of(),
                List.of(),
                List.of());
    }
}
