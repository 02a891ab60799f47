package nl.groeiruimte.reports.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the cases of each figure of a report are listed; for whoever may not see them, that page says why. */
final class CaseLinks {

    private final OpenedReport opened;
    private final Map<String, String> addresses = new HashMap<>();

    /** @param lists whether the reader lists own cases, also those of a target that is not told exactly */
    CaseLinks(OpenedReport opened, boolean lists) {
        this(opened, opened.document().report(), lists);
    }

    private CaseLinks(OpenedReport opened, Report report, boolean lists) {
        this.opened = opened;
        report.targets().stream()
                .filter(target -> counts(target.actual()) || lists && hidden(target.actual()))
                .forEach(target -> addresses.put(target.code(), own(target.code())));
        report.targets().stream()
                .filter(target -> counts(target.expected()) || lists && hidden(target.expected()))
                .map(target -> Target.expectedOf(target.code()))
                .forEach(expected -> addresses.put(expected, own(expected)));
        // A forecast is of cases of the past, which no figure counts; what is told together is kept with each flow.
        report.tables().stream()
                .filter(table -> !is(table, FigureTable::looksAhead))
                .forEach(table -> table.rows().stream()
                        .filter(row -> !row.code().equals("others"))
                        .forEach(row -> add(table, row)));
    }

    /** Of a member's own agency; what others asked it is about their cases, which are not for the member to list. */
    static CaseLinks ofOwn(OpenedReport opened, Report own) {
        return new CaseLinks(
                opened,
                own.withTables(own.tables().stream()
                        .filter(table -> !is(table, FigureTable::isOfAskedRegions))
                        .toList()),
                true);
    }

    private static boolean is(ReportTable table, Predicate<FigureTable> declares) {
        return ReportTables.of(table.code()).filter(declares).isPresent();
    }

    private void add(ReportTable table, ReportTable.Row row) {
        List<String> codes =
                table.columns().stream().map(ReportTable.Column::code).toList();
        boolean hasCases =
                codes.contains(FigureTable.CASES) && counts(row.values().get(codes.indexOf(FigureTable.CASES)));
        for (int i = 1; i < codes.size(); i++) {
            Unit unit = table.columns().get(i).unit();
            String key = ReportTable.place(table.code(), row.code(), codes.get(i));
            boolean number = row.values().get(i).state() == Value.State.NUMBER;
            if (table.code().startsWith(ReportTable.SIDE_BY_SIDE)) {
                if (codes.get(i).equals("realised") && counts(row.values().get(i))) {
                    addresses.put(
                            key,
                            then(
                                    HalfYear.parse(row.code()),
                                    table.code().substring(ReportTable.SIDE_BY_SIDE.length())));
                }
            } else if ((unit == Unit.MONTHS || unit == Unit.DAYS) && number && hasCases) {
                addresses.put(key, own(ReportTable.place(table.code(), row.code(), FigureTable.CASES)));
            } else if ((unit == Unit.COUNT || unit == Unit.EUR)
                    && counts(row.values().get(i))) {
                addresses.put(key, own(key));
            }
        }
    }

    /** None for nothing, and for what was suppressed in a table: there is no list of those. */
    @Nullable
    String to(String figure) {
        return addresses.get(figure);
    }

    private String own(String figure) {
        UriComponentsBuilder address = address(opened.period(), figure);
        return (opened.frozen() ? address.queryParam("version", opened.number()) : address)
                .encode()
                .toUriString();
    }

    /** In the report of a half-year; of the opened one in its version. */
    private String then(HalfYear period, String figure) {
        return period.equals(opened.period())
                ? own(figure)
                : address(period, figure).encode().toUriString();
    }

    private static UriComponentsBuilder address(HalfYear period, String figure) {
        return UriComponentsBuilder.fromPath("/reports/" + period + "/cases").queryParam("figure", figure);
    }

    private static boolean hidden(Value value) {
        return value.state() == Value.State.BAND || value.state() == Value.State.SUPPRESSED;
    }

    private static boolean counts(Value value) {
        return value.state() == Value.State.NUMBER && value.known().signum() > 0;
    }
}
