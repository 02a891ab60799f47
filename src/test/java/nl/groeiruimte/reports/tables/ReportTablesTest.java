package nl.groeiruimte.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.tables.FigureColumn.Sharing;
import org.junit.jupiter.api.Test;

/** What the tables of the report declare. */
class ReportTablesTest {

    /** They are names in frozen reports, files and the API. */
    @Test
    void codesStayInTheirOrder() {
        assertThat(ReportTables.all())
                .extracting(FigureTable::code)
                .containsExactly(
                        "regions",
                        "anticipation",
                        "lead-time-per-phase",
                        "flow-per-phase",
                        "outcomes",
                        "considered-abroad",
                        "choice-reasons",
                        "bottlenecks",
                        "capital-causes",
                        "capital-per-region",
                        "capital-per-life-phase",
                        "propositions-per-agency",
                        "no-dutch-proposition",
                        "flows-between-regions",
                        "learning-themes",
                        "jobs",
                        "expected",
                        "forecast")
                .doesNotHaveDuplicates();
        assertThat(ReportTables.all()).allSatisfy(table -> assertThat(table.columns())
                .as(table.code())
                .extracting(FigureColumn::code)
                .doesNotHaveDuplicates()
                .isNotEmpty());
    }

    /** What is left out of the shared edition, sums of what stands there and of what stood there before. */
    @Test
    void columnsThatTheSharedEditionDoesNotHaveAreTheseAlone() {
        assertThat(ReportTables.all().stream().filter(FigureTable::isShared).flatMap(table -> table.columns().stream()
                        .filter(column -> !column.told().shown())
                        .map(column -> table.code() + "/" + column.code())))
                .containsExactly(
                        "anticipation/cases",
                        "lead-time-per-phase/cases",
                        "flow-per-phase/at-start",
                        "flow-per-phase/in",
                        "flow-per-phase/out",
                        "capital-per-region/months-before",
                        "capital-per-region/investment",
                        "capital-per-life-phase/months-before",
                        "capital-per-life-phase/investment",
                        "propositions-per-agency/asked",
                        "no-dutch-proposition/searched",
                        "expected/cases");
        assertThat(ReportTables.all())
                .filteredOn(table -> !table.isShared())
                .singleElement()
                .returns("forecast", FigureTable::code);
    }

    @Test
    void columnTellsNothingUnlessItSaysSo() {
        List<FigureColumn> undecided = List.of(
                FigureColumn.cases("x"),
                FigureColumn.questions("x"),
                FigureColumn.amount("x", Unit.EUR),
                FigureColumn.quartile("x", 2, Unit.DAYS),
                FigureColumn.constant("x"));

        assertThat(undecided).extracting(FigureColumn::told).containsOnly(Sharing.NOTHING);
        assertThat(Stream.of(Sharing.values()).filter(Sharing::shown))
                .containsExactly(Sharing.IN_BANDS, Sharing.FROM_ENOUGH_CASES);
    }
}
