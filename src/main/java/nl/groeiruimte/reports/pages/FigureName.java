package nl.groeiruimte.reports.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.ReportTable.Row;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.tables.FigureColumn;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a figure of a report is called.
 *
 * @param parts a target's name; or a table's title, the row's heading and the column's title
 * @param cases of how many cases it is; {@code NONE} where the figure itself is not their number
 * @param askedRegion the region of whose questions it is; if it is of one's
 * @param own whether it counts the cases of the reader's own agency alone
 */
record FigureName(
        List<Bilingual> parts, Value cases, @Nullable String askedRegion, boolean own) {

    private static final Bilingual EXPECTED =
            new Bilingual("Verwacht uit lopende casussen", "Expected from open cases");

    /**
     * The figure with this key, a target's code, {@link Target#expectedOf} or {@link ReportTable#place}.
     *
     * @param own the tables of the reader's own agency, which go first
     * @throws ResponseStatusException 404 when neither has such a figure
     */
    static FigureName of(List<ReportTable> own, Report report, String key) {
        return Optional.ofNullable(find(List.of(), own, key, true))
                .or(() -> Optional.ofNullable(find(report.targets(), report.tables(), key, false)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable FigureName find(List<Target> targets, List<ReportTable> tables, String key, boolean own) {
        for (Target target : targets) {
            if (target.code().equals(key)) {
                return new FigureName(List.of(target.name()), target.cases(), null, own);
            }
            if (Target.expectedOf(target.code()).equals(key)) {
                return new FigureName(
                        List.of(target.name(), EXPECTED),
                        target.unit() == Unit.COUNT ? target.expected() : Value.NONE,
                        null,
                        own);
            }
        }
        for (ReportTable table : tables) {
            for (Row row : table.rows()) {
                for (int i = 1; i < row.values().size(); i++) {
                    ReportTable.Column column = table.columns().get(i);
                    if (ReportTable.place(table.code(), row.code(), column.code())
                            .equals(key)) {
                        Value heading = row.values().get(0);
                        Bilingual name =
                                heading.words() == null ? new Bilingual(row.code(), row.code()) : heading.words();
                        boolean sum = ReportTables.column(table.code(), column.code())
                                .filter(declared -> declared.counts() != FigureColumn.Of.CASES)
                                .isPresent();
                        return new FigureName(
                                List.of(table.title(), name, column.title()),
                                sum ? Value.NONE : row.values().get(i),
                                isOfAskedRegions(table) ? row.code() : null,
                                own);
                    }
                }
            }
        }
        return null;
    }

    private static boolean isOfAskedRegions(ReportTable table) {
        return ReportTables.of(table.code())
                .filter(FigureTable::isOfAskedRegions)
                .isPresent();
    }

    public String in(Locale locale) {
        return String.join(" · ", parts.stream().map(part -> part.in(locale)).toList());
    }
}
