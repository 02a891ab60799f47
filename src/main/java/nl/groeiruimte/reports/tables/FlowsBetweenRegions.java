package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.ELSEWHERE;

import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;

/** From where to where leads went that were realised in another region; rows are coded {@code from/to}. */
final class FlowsBetweenRegions extends FigureTable {

    static final String CODE = "flows-between-regions";

    FlowsBetweenRegions() {
        super(CODE, "flow", FigureColumn.cases(CASES).inBands());
    }

    @Override
    public Drawing drawing() {
        return Drawing.FLOW_MAP;
    }

    @Override
    public boolean isByRegion() {
        return true;
    }

    @Override
    public boolean leavesOutSmallRows() {
        return true;
    }

    @Override
    public List<String> unwrittenRows(Report full) {
        return ways(full.tables().stream()
                .filter(table -> table.code().equals(LeadsPerRegion.CODE))
                .flatMap(table -> table.rows().stream())
                .map(ReportTable.Row::code)
                .toList());
    }

    @Override
    List<String> rows(Scope scope) {
        return ways(scope.regions());
    }

    private static List<String> ways(List<String> regions) {
        return regions.stream()
                .flatMap(from -> regions.stream().filter(to -> !to.equals(from)).map(to -> from + "/" + to))
                .toList();
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        if (facts.realisedElsewhereBy(count.scope().until()) && !facts.choices().isEmpty()) {
            CaseFacts.Choice choice = facts.choices().get(facts.choices().size() - 1);
            if (choice.agency() != null) {
                count.add(facts.agency() + "/" + choice.agency(), facts);
            }
        }
    }

    @Override
    void relate(Relations relations) {
        for (String region : relations.rows(LeadsPerRegion.CODE)) {
            relations.equal(
                    ReportTable.place(LeadsPerRegion.CODE, region, ELSEWHERE),
                    relations.places(CODE + "/" + region, CASES));
        }
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.flow(row);
    }
}
