package nl.groeiruimte.reports.tables;

import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.Cause;
import nl.groeiruimte.reference.Coded;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reports.casefacts.CaseFacts;

/** Why capital stood in the way, by region: in how many cases each cause that only money has. */
final class CapitalCauses extends FigureTable {

    private static final String CODE = "capital-causes";
    private static final List<String> CAUSES = Coded.codes(
            Cause.NO_LEAD_INVESTOR, Cause.TICKET_TOO_LARGE, Cause.TOO_EARLY, Cause.OWN_SHARE, Cause.FINANCING);

    CapitalCauses() {
        super(
                CODE,
                "region",
                CAUSES.stream()
                        .map(cause -> FigureColumn.cases(cause).inBands())
                        .toArray(FigureColumn[]::new));
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
                .filter(found -> found.kind().equals(KindOfRoom.CAPITAL.code()))
                .filter(found -> count.scope().past(found.on()))
                .map(CaseFacts.Bottleneck::cause)
                .filter(CAUSES::contains)
                .distinct()
                .forEach(cause -> count.add(facts.agency(), cause, facts));
    }

    @Override
    void relate(Relations relations) {
        for (String region : relations.rows(LeadsPerRegion.CODE)) {
            String all = BottlenecksPerRegion.of(region, KindOfRoom.CAPITAL);
            CAUSES.forEach(cause -> relations.noLess(all, place(region, cause)));
            relations.noLess(CAUSES.stream().map(cause -> place(region, cause)).toList(), List.of(all));
        }
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.agency(row);
    }

    @Override
    Bilingual title(FigureColumn column, Definitions definitions, Labels labels) {
        return labels.cause(column.code());
    }
}
