package nl.groeiruimte.reports.tables;

import java.util.List;
import java.util.Optional;

/** All tables of the report, in the order in which they are read; whoever shows, files or hides one asks here. */
public final class ReportTables {

    /** Codes of tables that tell who is a region, or who went from one to another. */
    public static final String REGIONS = LeadsPerRegion.CODE;

    public static final String FLOWS = FlowsBetweenRegions.CODE;

    private static final List<FigureTable> ALL = List.of(
            new LeadsPerRegion(),
            new Anticipation(),
            new LeadTimePerPhase(),
            new FlowPerPhase(),
            new Outcomes(),
            new ConsideredAbroad(),
            new ChoiceReasons(),
            new BottlenecksPerRegion(),
            new CapitalCauses(),
            CapitalAsked.byRegion(),
            CapitalAsked.byLifePhase(),
            new PropositionsPerAgency(),
            new NoDutchProposition(),
            new FlowsBetweenRegions(),
            new LearningThemes(),
            new Jobs(),
            new Expected(),
            new OutlookBasis());

    private ReportTables() {}

    /** Their declarations. */
    public static List<FigureTable> all() {
        return ALL;
    }

    /** The declaration of a table; empty for one that no report has any more, and for what is made of other reports. */
    public static Optional<FigureTable> of(String code) {
        return find(ALL, code);
    }

    /** How a table is drawn. */
    public static Drawing drawing(String code) {
        return of(code).map(FigureTable::drawing).orElse(Drawing.NONE);
    }

    /** A column of a table. */
    public static Optional<FigureColumn> column(String table, String column) {
        return of(table).flatMap(declared -> declared.column(column));
    }

    /** Whether a place is in a row that members of a region read exactly. */
    public static boolean isOf(String region, String place) {
        return in(ALL, place).filter(FigureTable::isByRegion).isPresent() && place.split("/")[1].equals(region);
    }

    /** The table of a place among these; empty for a target's. */
    public static Optional<FigureTable> in(List<FigureTable> tables, String place) {
        int end = place.indexOf('/');
        return end < 0 || end == place.lastIndexOf('/') ? Optional.empty() : find(tables, place.substring(0, end));
    }

    /** The code of the row in which a place of a table is. */
    public static String row(String place) {
        return place.substring(place.indexOf('/') + 1, place.lastIndexOf('/'));
    }

    /** The code of the column in which a place of a table is. */
    public static String columnOf(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static Optional<FigureTable> find(List<FigureTable> tables, String code) {
        return tables.stream().filter(table -> table.code().equals(code)).findFirst();
    }
}
