package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.EXECUTION;

import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.casefacts.CaseFacts.Capital;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Unit;

/**
 * Cases that ask for capital, as last confirmed: how long before it is needed the talk began, and the investment that
 * the company stated at its signal. Once by region and once by life phase.
 */
final class CapitalAsked extends FigureTable {

    private static final String INVESTMENT = "investment";
    private static final String BY_REGION = "capital-per-region";
    private static final String BY_PHASE = "capital-per-life-phase";
    private static final List<String> PHASES = List.of("1", "2", "3", "4");

    private final boolean byRegion;

    /** Sums and medians of few companies point at one beside those of the other table: the shared edition has none. */
    private CapitalAsked(String code, boolean byRegion) {
        super(
                code,
                byRegion ? "region" : "life-phase",
                FigureColumn.cases(CASES).thatFalls().inBands(),
                FigureColumn.quartile("months-before", 2, Unit.MONTHS),
                FigureColumn.amount(INVESTMENT, Unit.EUR));
        this.byRegion = byRegion;
    }

    static CapitalAsked byRegion() {
        return new CapitalAsked(BY_REGION, true);
    }

    static CapitalAsked byLifePhase() {
        return new CapitalAsked(BY_PHASE, false);
    }

    @Override
    public boolean isByRegion() {
        return byRegion;
    }

    @Override
    List<String> rows(Scope scope) {
        return byRegion ? scope.regions() : PHASES;
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        Capital capital = facts.wanted().capitalOn(count.scope().until());
        if (capital == null) {
            return;
        }
        String row = byRegion ? facts.agency() : capital.lifePhase();
        count.add(row, facts);
        count.days(row)
                .add(ChronoUnit.DAYS.between(
                        facts.days().signalledOn(), facts.wanted().neededBy()));
        count.sum(row, INVESTMENT, facts, facts.wanted().investmentEur());
    }

    /** Both tables are of the same cases; who asks for capital confirmed a request. */
    @Override
    void relate(Relations relations) {
        relations.equal(relations.places(BY_REGION, CASES), relations.places(BY_PHASE, CASES));
        if (byRegion) {
            for (String region : relations.rows(LeadsPerRegion.CODE)) {
                relations.noLess(ReportTable.place(LeadsPerRegion.CODE, region, EXECUTION), place(region, CASES));
            }
        }
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return byRegion ? labels.agency(row) : labels.lifePhase(row);
    }
}
