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
import nl.groeiruimte.reference.OrganisationKind;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Words;
import nl.groeiruimte.reports.forecast.Forecaster;
import nl.groeiruimte.reports.forecast.Goal;
import nl.groeiruimte.reports.suppression.SmallCells;
import nl.groeiruimte.support.Messages;
import tools.jackson.databind.json.JsonMapper;

/** The product's figures of given cases, without a database. */
final class ReportsInMemory {

    private static final List<TargetState> TARGETS = List.of(
            target("leads-in-portfolio", Unit.COUNT, "40"),
            target("cases-in-execution", Unit.COUNT, "24"),
            target("leads-other-region", Unit.COUNT, "12"),
            target("new-scale-ups", Unit.COUNT, "6"),
            target("retained-investment", Unit.EUR, "1500000000"));

    private final Figures figures;

    ReportsInMemory() {
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
        figures = new Figures(
                null,
                null,
                new Definitions(JsonMapper.shared()),
                new Labels(Messages.source(), lists),
                lists,
                new SmallCells(3));
    }

    /** A report that is given out once, before any other. */
    Figures.Computed compute(HalfYear period, LocalDate until, List<CaseFacts> cases) {
        return compute(period, until, Telling.once(place -> List.of(), List.of()), cases);
    }

    /** Playing the pipeline on takes most of the time, and tells nothing of what is counted. */
    Figures.Computed compute(HalfYear period, LocalDate until, Telling telling, List<CaseFacts> cases) {
        return compute(period, until, telling, cases, 0);
    }

    /** @param outlook that the pipeline gives of each target */
    Figures.Computed compute(HalfYear period, LocalDate until, Telling telling, List<CaseFacts> cases, double outlook) {
        Map<Goal, Forecaster.Interval> intervals = Arrays.stream(Goal.values())
                .collect(Collectors.toMap(
                        Function.identity(), goal -> new Forecaster.Interval(outlook, outlook, outlook)));
        return figures.compute(
                period, until, telling, new Figures.Given(TARGETS, cases::forEach, foreseen -> intervals, "1:1:"));
    }

    private static TargetState target(String code, Unit unit, String end) {
        return new TargetState(code, new Words(code, code), unit, new BigDecimal(end), true);
    }
}
