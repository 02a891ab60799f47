package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.ELSEWHERE;
import static nl.groeiruimte.reports.tables.Relations.EXECUTION;
import static nl.groeiruimte.reports.tables.Relations.PORTFOLIO;

import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.HalfYear;

/** The leads that count for the targets, by region of origin. */
final class LeadsPerRegion extends FigureTable {

    static final String CODE = "regions";

    LeadsPerRegion() {
        super(
                CODE,
                "region",
                FigureColumn.cases(PORTFOLIO).inBands(),
                FigureColumn.cases(EXECUTION).inBands(),
                FigureColumn.cases(ELSEWHERE).inBands());
    }

    @Override
    public boolean isByRegion() {
        return true;
    }

    @Override
    List<String> rows(Scope scope) {
        return scope.regions();
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        if (facts.intoPortfolio(HalfYear.FIRST.firstDay(), count.scope().until())) {
            count.add(facts.agency(), PORTFOLIO, facts);
        }
        if (count.scope().past(facts.days().executionOn())) {
            count.add(facts.agency(), EXECUTION, facts);
        }
        if (facts.realisedElsewhereBy(count.scope().until())) {
            count.add(facts.agency(), ELSEWHERE, facts);
        }
    }

    @Override
    void relate(Relations relations) {
        for (String target : List.of(PORTFOLIO, EXECUTION, ELSEWHERE)) {
            relations.equal(target, relations.places(CODE, target));
        }
        for (String region : relations.rows(CODE)) {
            relations.noLess(place(region, PORTFOLIO), place(region, EXECUTION));
            relations.noLess(place(region, EXECUTION), place(region, ELSEWHERE));
        }
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.agency(row);
    }
}
