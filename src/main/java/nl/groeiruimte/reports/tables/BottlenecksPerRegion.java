package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.EXECUTION;

import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ReportTable;

/** In how many cases of a region something of each kind stood in the way. */
final class BottlenecksPerRegion extends FigureTable {

    private static final String CODE = "bottlenecks";

    BottlenecksPerRegion() {
        super(
                CODE,
                "region",
                KindOfRoom.CODES.stream()
                        .map(kind -> FigureColumn.cases(kind).inBands())
                        .toArray(FigureColumn[]::new));
    }

    /** The place of how many cases of a region lacked a kind of room. */
    static String of(String region, KindOfRoom kind) {
        return ReportTable.place(CODE, region, kind.code());
    }

    @Override
    public Drawing drawing() {
        return Drawing.HEAT;
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
        facts.bottlenecks().stream()
                .filter(bottleneck -> count.scope().past(bottleneck.on()))
                .map(CaseFacts.Bottleneck::kind)
                .distinct()
                .forEach(kind -> count.add(facts.agency(), kind, facts));
    }

    @Override
    void relate(Relations relations) {
        for (String region : relations.rows(LeadsPerRegion.CODE)) {
            String execution = ReportTable.place(LeadsPerRegion.CODE, region, EXECUTION);
            KindOfRoom.CODES.forEach(kind -> relations.noLess(execution, place(region, kind)));
        }
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.agency(row);
    }

    @Override
    Bilingual title(FigureColumn column, Definitions definitions, Labels labels) {
        return labels.kind(column.code());
    }
}
