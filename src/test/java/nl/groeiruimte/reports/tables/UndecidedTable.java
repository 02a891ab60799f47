package nl.groeiruimte.reports.tables;

import java.math.BigDecimal;
import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Unit;

/** A new table of which somebody forgot to decide something; it counts cases by their stage. */
public final class UndecidedTable extends FigureTable {

    public static final String CODE = "cases-by-stage";

    private final List<String> rows;
    private final boolean related;
    private boolean ofPortfolio;

    private UndecidedTable(List<String> rows, boolean related, FigureColumn... columns) {
        super(CODE, "stage", columns);
        this.rows = rows;
        this.related = related;
    }

    /** Its rows add up to a target, and it says only that each is no more than itself. */
    public static UndecidedTable ofThePortfolio() {
        UndecidedTable table = new UndecidedTable(
                List.of("start-up", "scale-up", "grown-up"),
                true,
                FigureColumn.cases(CASES).inBands());
        table.ofPortfolio = true;
        return table;
    }

    /** Nothing is said of what readers may know. */
    public static UndecidedTable withoutAnyWord() {
        return new UndecidedTable(
                List.of("scale-up"), true, FigureColumn.cases(CASES), FigureColumn.amount("jobs", Unit.COUNT));
    }

    /** Its counts may be told, and nobody says how they hang together with others. */
    public static UndecidedTable withoutRelations() {
        return new UndecidedTable(
                List.of("scale-up"), false, FigureColumn.cases(CASES).inBands());
    }

    /** One of its rows is not declared; of the sums beside it nobody says when they may be told. */
    public static UndecidedTable withoutARow() {
        return new UndecidedTable(
                List.of("scale-up"),
                true,
                FigureColumn.cases(CASES).inBands(),
                FigureColumn.amount("jobs", Unit.COUNT).fromEnoughCases());
    }

    @Override
    List<String> rows(Scope scope) {
        return rows;
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        boolean inPortfolio = count.scope().past(facts.days().portfolioOn())
                && !facts.days().portfolioOn().isBefore(HalfYear.FIRST.firstDay());
        if (ofPortfolio && !inPortfolio) {
            return;
        }
        count.add(facts.stage(), facts);
        count.sum(facts.stage(), "jobs", facts, BigDecimal.TEN);
    }

    /** As a bound that says nothing. */
    @Override
    void relate(Relations relations) {
        if (related) {
            relations.places(CODE, CASES).forEach(place -> relations.noLess(place, place));
        }
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return new Bilingual(row, row);
    }
}
