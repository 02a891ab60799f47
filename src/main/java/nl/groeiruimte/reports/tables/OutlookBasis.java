package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.ELSEWHERE;
import static nl.groeiruimte.reports.tables.Relations.REALISED;
import static nl.groeiruimte.reports.tables.Relations.cases;

import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.forecast.Forecaster;
import org.jspecify.annotations.Nullable;

/** What the full edition's outlook rests on; the shared one's rests on the growth alone, and does not have it. */
final class OutlookBasis extends FigureTable {

    private static final String CODE = ReportTable.FORECAST;
    private static final String NEEDED = "minimum";

    OutlookBasis() {
        super(
                CODE,
                "target",
                FigureColumn.cases(CASES).thatFalls(),
                FigureColumn.constant(NEEDED),
                FigureColumn.cases(ReportTable.UNUSUAL_SIGNALS).thatFalls());
    }

    @Override
    public boolean looksAhead() {
        return true;
    }

    @Override
    List<String> rows(Scope scope) {
        return List.copyOf(scope.targets().keySet());
    }

    /** The pipeline counts them. */
    @Override
    void count(CaseFacts facts, TableCount count) {}

    @Override
    Value value(TableCount count, String row, FigureColumn column, EditionValues values, int minimum) {
        ComputedTarget target = ComputedTarget.of(row).orElseThrow();
        String place = place(row, column.code());
        return switch (column.code()) {
            case CASES -> values.count(place, Forecaster.basedOn(count.scope().pipeline(), target));
            case NEEDED -> Value.of(Forecaster.MINIMUM);
            default -> values.count(place, count.scope().pipeline().unusualSignals());
        };
    }

    @Override
    void relate(Relations relations) {
        relations.equal(basis(ComputedTarget.LEADS_IN_PORTFOLIO), List.of(LeadTimePerPhase.left(Phase.SIGNAL)));
        relations.equal(basis(ComputedTarget.CASES_IN_EXECUTION), List.of(LeadTimePerPhase.left(Phase.ARTICULATION)));
        relations.equal(basis(ComputedTarget.NEW_SCALE_UPS), List.of(ELSEWHERE));
        relations.equal(basis(ComputedTarget.RETAINED_INVESTMENT), List.of(REALISED));
    }

    private static String basis(ComputedTarget target) {
        return cases(CODE, target.code());
    }

    @Override
    @Nullable
    Bilingual label(String row, Labels labels, Scope scope) {
        return scope.targets().get(row);
    }
}
