package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.PORTFOLIO;
import static nl.groeiruimte.reports.tables.Relations.cases;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Unit;

/** Months from signal to the day on which room is needed, by half-year of the signal. */
final class Anticipation extends FigureTable {

    static final String CODE = "anticipation";

    Anticipation() {
        super(
                CODE,
                "half-year",
                FigureColumn.cases(CASES).byMedians(),
                FigureColumn.quartile("median", 2, Unit.MONTHS).fromEnoughCases(),
                FigureColumn.quartile("lower-quartile", 1, Unit.MONTHS).fromEnoughCases(),
                FigureColumn.quartile("upper-quartile", 3, Unit.MONTHS).fromEnoughCases());
    }

    @Override
    public Drawing drawing() {
        return Drawing.RANGES;
    }

    @Override
    public boolean tellsAll() {
        return true;
    }

    @Override
    public Map<String, ComputedTarget> targetsSaidAgain() {
        return Map.of(place(ALL, CASES), ComputedTarget.LEADS_IN_PORTFOLIO);
    }

    @Override
    List<String> rows(Scope scope) {
        List<String> rows = new ArrayList<>();
        for (HalfYear known = HalfYear.FIRST;
                known != null && known.compareTo(scope.period()) <= 0;
                known = known.next()) {
            rows.add(known.toString());
        }
        rows.add(ALL);
        return rows;
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        if (facts.intoPortfolio(HalfYear.FIRST.firstDay(), count.scope().until())) {
            for (String row : List.of(HalfYear.of(facts.days().signalledOn()).toString(), ALL)) {
                count.add(row, facts);
                count.days(row)
                        .add(ChronoUnit.DAYS.between(
                                facts.days().signalledOn(), facts.wanted().neededBy()));
            }
        }
    }

    @Override
    void relate(Relations relations) {
        relations.equal(PORTFOLIO, relations.placesBut(CODE, CASES, ALL));
        relations.equal(cases(CODE, ALL), List.of(PORTFOLIO));
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return Labels.halfYear(HalfYear.parse(row));
    }
}
