package nl.groeiruimte.reports.figures;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.OrganisationKind;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.forecast.Forecaster;
import nl.groeiruimte.reports.suppression.SmallCells;
import nl.groeiruimte.reports.tables.Catalogue;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;

/** The product's figures of given cases, without a database. */
final class ReportsInMemory {

    private static final List<StatedTarget> TARGETS = List.of(
            target("leads-in-portfolio", Unit.COUNT, "40"),
            target("cases-in-execution", Unit.COUNT, "24"),
            target("leads-other-region", Unit.COUNT, "12"),
            target("new-scale-ups", Unit.COUNT, "6"),
            target("retained-investment", Unit.EUR, "1500000000"));

    private final Figures figures;
    private final List<FigureTable> tables;

    ReportsInMemory() {
        this(ReportTables.all());
    }

    ReportsInMemory(List<FigureTable> tables) {
        this.tables = tables;
        ReferenceLists lists = mock(ReferenceLists.class, withSettings().stubOnly());
        when(lists.regions())
                .thenReturn(Stream.of(
                                "bom",
                                "horizon",
                                "impuls-zeeland",
                                "innovationquarter",
                                "liof",
                                "nom",
                                "oost-nl",
                                "rom-inwest",
                                "rom-utrecht")
                        .map(code -> new ReferenceLists.Agency(
                                code, code, OrganisationKind.REGIONAL_DEVELOPMENT_AGENCY, List.of()))
                        .toList());
        when(lists.agencyName(anyString())).thenAnswer(asked -> asked.getArgument(0));
        figures = new Figures(null, null, Catalogue.definitions(), Catalogue.labels(lists), lists, new SmallCells(3));
    }

    /** A report that is given out once, before any other. */
    Figures.Computed compute(HalfYear period, LocalDate until, List<CaseFacts> cases) {
        return compute(period, until, Release.once(place -> List.of(), List.of()), cases);
    }

    /** Playing the pipeline on takes most of the time, and tells nothing of what is counted. */
    Figures.Computed compute(HalfYear period, LocalDate until, Release release, List<CaseFacts> cases) {
        return compute(period, until, release, cases, 0);
    }

    /** @param outlook that the pipeline gives of each target */
    Figures.Computed compute(HalfYear period, LocalDate until, Release release, List<CaseFacts> cases, double outlook) {
        Map<ComputedTarget, Forecaster.Interval> intervals = Arrays.stream(ComputedTarget.values())
                .collect(Collectors.toMap(
                        Function.identity(), goal -> new Forecaster.Interval(outlook, outlook, outlook)));
        return figures.compute(
                period,
                until,
                release,
                new Figures.Given(TARGETS, tables, cases::forEach, foreseen -> intervals, "1:1:"));
    }

    private static StatedTarget target(String code, Unit unit, String end) {
        return new StatedTarget(code, new Bilingual(code, code), unit, new BigDecimal(end), true);
    }
}
