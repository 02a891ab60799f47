package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.EXECUTION;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reports.casefacts.CaseFacts;

/** Cases that searched in other regions, and what came of it, by kind of room; a case may ask several kinds. */
final class NoDutchProposition extends FigureTable {

    private static final String CODE = "no-dutch-proposition";
    private static final String SEARCHED = "searched";
    private static final String WAITING = "waiting";
    private static final List<String> RESULTS = List.of("offered", WAITING, "none");

    NoDutchProposition() {
        super(
                CODE,
                "kind",
                FigureColumn.cases(SEARCHED),
                FigureColumn.cases("offered").inBands(),
                FigureColumn.cases(WAITING).thatFalls().inBands(),
                FigureColumn.cases("none").thatFalls().inBands());
    }

    @Override
    List<String> rows(Scope scope) {
        return Stream.concat(KindOfRoom.CODES.stream(), Stream.of(ALL)).toList();
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        Scope scope = count.scope();
        if (!scope.past(facts.entered(Phase.CROSS_REGION))) {
            return;
        }
        boolean offered = facts.inquiries().stream()
                .anyMatch(inquiry -> inquiry.on(scope.until(), null).equals("offered"));
        boolean searching = Phase.CROSS_REGION.code().equals(facts.phaseOn(scope.until()));
        String result = offered ? "offered" : searching ? WAITING : "none";
        List<String> rows =
                new ArrayList<>(facts.wanted().kinds().stream().distinct().toList());
        rows.add(ALL);
        for (String row : rows) {
            count.add(row, SEARCHED, facts);
            count.add(row, result, facts);
        }
    }

    @Override
    void relate(Relations relations) {
        String searching = FlowPerPhase.open(Phase.CROSS_REGION);
        for (String kind : relations.rows(CODE)) {
            String searched = place(kind, SEARCHED);
            relations.equal(
                    searched,
                    RESULTS.stream().map(result -> place(kind, result)).toList());
            relations.noLess(EXECUTION, searched);
            Stream.concat(Stream.of(SEARCHED), RESULTS.stream())
                    .forEach(result -> relations.noLess(place(ALL, result), place(kind, result)));
            relations.noLess(searching, place(kind, WAITING));
        }
        relations.noLess(relations.placesBut(CODE, WAITING, ALL), List.of(searching));
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.kind(row);
    }
}
