package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.EXECUTION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.casefacts.CaseFacts.Capital;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Unit;

/**
 * The capital that companies ask for, as last confirmed: how much, what of it is there, whether anybody leads, and how
 * long before the first money the talk began. Once by region and once by life phase.
 */
final class CapitalAsked extends FigureTable {

    /** Those whose companies look for somebody who leads. */
    private static final String WITHOUT_LEAD = "without-lead";

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
                FigureColumn.cases(WITHOUT_LEAD).thatFalls().inBands(),
                FigureColumn.quartile("months-before", 2, Unit.MONTHS),
                FigureColumn.amount("asked", Unit.EUR),
                FigureColumn.amount("own-means", Unit.EUR),
                FigureColumn.amount("committed", Unit.EUR),
                FigureColumn.amount("to-find", Unit.EUR));
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
        if ("not-found".equals(capital.leadInvestor())) {
            count.add(row, WITHOUT_LEAD, facts);
        }
        LocalDate neededBy =
                Objects.requireNonNullElse(capital.neededBy(), facts.wanted().neededBy());
        count.days(row).add(ChronoUnit.DAYS.between(facts.days().signalledOn(), neededBy));
        BigDecimal asked = Objects.requireNonNull(capital.askedEur(), "what is asked");
        count.sum(row, "asked", facts, asked);
        count.sum(row, "own-means", facts, capital.ownEur());
        count.sum(row, "committed", facts, capital.committedEur());
        BigDecimal there = Objects.requireNonNullElse(capital.ownEur(), BigDecimal.ZERO)
                .add(Objects.requireNonNullElse(capital.committedEur(), BigDecimal.ZERO));
        count.sum(row, "to-find", facts, asked.subtract(there).max(BigDecimal.ZERO));
    }

    /** Both tables are of the same cases; who asks for capital confirmed a request. */
    @Override
    void relate(Relations relations) {
        List.of(CASES, WITHOUT_LEAD)
                .forEach(column ->
                        relations.equal(relations.places(BY_REGION, column), relations.places(BY_PHASE, column)));
        for (String row : relations.rows(code())) {
            relations.noLess(place(row, CASES), place(row, WITHOUT_LEAD));
        }
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
