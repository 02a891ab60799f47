package nl.groeiruimte.reports.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.spreadsheet.Workbook;
import nl.groeiruimte.reports.document.Line;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.jspecify.annotations.Nullable;

/** A report as tables to reckon with: numbers with all their decimals, what is not shown as a text. */
final class ReportSheets {

    private final ReportDocument document;
    private final Report report;
    private final Wording wording;

    ReportSheets(ReportDocument document, Wording wording) {
        this.document = document;
        this.report = document.report();
        this.wording = wording;
    }

    List<Workbook.Page> pages() {
        List<Workbook.Page> pages = new ArrayList<>(List.of(about(), targets(), texts(), growth()));
        report.tables().forEach(table -> pages.add(table(table)));
        pages.add(1, contents(pages.subList(1, pages.size())));
        return pages;
    }

    private Workbook.Page about() {
        ReportView.Head head = new ReportViews(document, wording, key -> null).head();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(wording.message("sheet.report"), head.title()));
        rows.add(row(wording.message("sheet.period"), head.period()));
        rows.add(row(wording.message("sheet.until"), report.until()));
        rows.add(row(wording.message("sheet.edition"), head.edition()));
        rows.add(row(wording.message("sheet.version"), head.version()));
        rows.add(row(wording.message("reason"), document.reason()));
        rows.add(row(wording.message("sheet.definitions"), report.definitions()));
        rows.add(row(
                wording.message("sheet.minimum"), report.edition() == Report.Edition.SHARED ? report.minimum() : null));
        rows.add(row(wording.message("checksum"), document.checksum()));
        return page(
                "report", "sheet.about", List.of(wording.message("sheet.what"), wording.message("sheet.value")), rows);
    }

    private Workbook.Page contents(List<Workbook.Page> pages) {
        List<List<Object>> rows = new ArrayList<>();
        for (Workbook.Page page : pages) {
            ReportTable table = report.tables().stream()
                    .filter(one -> one.code().equals(page.file()))
                    .findFirst()
                    .orElse(null);
            rows.add(row(
                    page.sheet().name(),
                    page.file(),
                    table == null ? null : table.definition().in(wording.locale())));
        }
        return page(
                "contents",
                "contents",
                List.of(
                        wording.message("sheet.table"),
                        wording.message("sheet.code"),
                        wording.message("sheet.definition")),
                rows);
    }

    private Workbook.Page targets() {
        List<String> headings = new ArrayList<>(List.of(wording.message("target")));
        for (String heading : List.of(
                "unit",
                "actual",
                "target",
                "pro-rata",
                "previous",
                "expected",
                "cases",
                "low",
                "middle",
                "high",
                "based-on",
                "definition")) {
            headings.add(wording.message("sheet." + heading));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Target target : report.targets()) {
            Target.Forecast.Given given =
                    target.forecast() == null ? null : target.forecast().given();
            rows.add(row(
                    target.name().in(wording.locale()),
                    wording.message("unit." + target.unit().name()),
                    cell(target.actual(), target.unit()),
                    written(target.target(), target.unit()),
                    written(target.proRata(), target.unit()),
                    cell(target.previous(), target.unit()),
                    cell(target.expected(), target.unit()),
                    cell(target.cases(), Unit.COUNT),
                    given != null ? given.low() : forecast(target),
                    given != null ? given.middle() : null,
                    given != null ? given.high() : null,
                    target.forecast() == null || target.forecast().state() == Target.Forecast.State.SUPPRESSED
                            ? null
                            : target.forecast().basedOn(),
                    target.definition().in(wording.locale())));
        }
        return page("targets", "sheet.targets", headings, rows);
    }

    private @Nullable String forecast(Target target) {
        if (target.forecast() == null) {
            return null;
        }
        return wording.message(
                target.forecast().state() == Target.Forecast.State.SUPPRESSED ? "suppressed" : "sheet.too-few");
    }

    private Workbook.Page texts() {
        List<List<Object>> rows = new ArrayList<>();
        // A row a paragraph: a row as high as a whole text would not fit on a screen, nor in Excel.
        document.texts().forEach(text -> Arrays.stream(text.body().strip().split("\\R\\s*\\R"))
                .forEach(paragraph -> rows.add(row(text.title().in(wording.locale()), paragraph))));
        return page(
                "texts", "sheet.texts", List.of(wording.message("sheet.what"), wording.message("sheet.text")), rows);
    }

    private Workbook.Page growth() {
        List<LocalDate> days = report.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(Line.Point::day)
                .distinct()
                .sorted()
                .toList();
        List<String> headings = new ArrayList<>(List.of(wording.message("growth.day")));
        for (Line line : report.lines()) {
            String name = report.targets().stream()
                    .filter(target -> target.code().equals(line.target()))
                    .findFirst()
                    .orElseThrow()
                    .name()
                    .in(wording.locale());
            headings.add(name);
            if (TableViews.hasProRata(line)) {
                headings.add(wording.message("growth.pro-rata-of", name));
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        for (LocalDate day : days) {
            List<Object> row = new ArrayList<>(List.of(day));
            for (Line line : report.lines()) {
                Line.Point point = line.points().stream()
                        .filter(one -> one.day().equals(day))
                        .findFirst()
                        .orElse(null);
                row.add(point == null ? null : cell(point.realised(), unitOf(line)));
                if (TableViews.hasProRata(line)) {
                    row.add(point == null ? null : written(point.proRata(), unitOf(line)));
                }
            }
            rows.add(row);
        }
        return page("growth", report.growthByHalfYear() ? "sheet.growth-half-years" : "sheet.growth", headings, rows);
    }

    private Workbook.Page table(ReportTable table) {
        List<String> headings = table.columns().stream()
                .map(column -> column.title().in(wording.locale()) + unit(column.unit()))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        table.rows()
                .forEach(row -> rows.add(IntStream.range(0, row.values().size())
                        .mapToObj(i ->
                                cell(row.values().get(i), table.columns().get(i).unit()))
                        .collect(ArrayList::new, List::add, List::addAll)));
        return new Workbook.Page(table.code(), new Sheet(table.title().in(wording.locale()), headings, rows));
    }

    private String unit(Unit unit) {
        return unit == Unit.TEXT || unit == Unit.COUNT ? "" : " (" + wording.message("unit." + unit.name()) + ")";
    }

    private Unit unitOf(Line line) {
        return report.targets().stream()
                .filter(target -> target.code().equals(line.target()))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    /** A number as it is; everything else in words. */
    private Object cell(Value value, Unit unit) {
        return value.state() == Value.State.NUMBER ? plain(value.known(), unit) : wording.exact(value, Unit.TEXT);
    }

    /** Alike in a whole column: euros with cents, counts without decimals that say nothing. */
    private static @Nullable BigDecimal written(@Nullable BigDecimal number, Unit unit) {
        return number == null ? null : plain(number, unit);
    }

    private static BigDecimal plain(BigDecimal number, Unit unit) {
        if (unit == Unit.EUR) {
            return number.setScale(2, RoundingMode.HALF_UP);
        }
        BigDecimal plain = unit == Unit.COUNT ? number.stripTrailingZeros() : number;
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private Workbook.Page page(String file, String name, List<String> headings, List<List<Object>> rows) {
        return new Workbook.Page(file, new Sheet(wording.message(name), headings, rows));
    }

    private static List<Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
