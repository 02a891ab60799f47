package nl.groeiruimte.reports.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.jspecify.annotations.Nullable;

/** Puts a report into one language. */
final class ReportViews {

    private final ReportDocument document;
    private final Wording wording;
    private final TargetViews targets;
    private final TableViews tables;

    ReportViews(ReportDocument document, Wording wording, Function<String, @Nullable String> links) {
        this.document = document;
        this.wording = wording;
        this.targets = new TargetViews(document, wording, links);
        this.tables = new TableViews(document.report(), wording, links);
    }

    ReportView view() {
        List<TargetView> targetViews =
                document.report().targets().stream().map(targets::view).toList();
        List<TableView> tableViews =
                document.report().tables().stream().map(tables::view).toList();
        // What the final report alone has comes first there.
        List<ReportView.Part> parts = Stream.of(
                        part(
                                "half-years",
                                tableViews.stream()
                                        .filter(ReportViews::sideBySide)
                                        .toList()),
                        part(
                                "depth",
                                tableViews.stream()
                                        .filter(table -> !sideBySide(table))
                                        .toList()))
                .filter(part -> !part.tables().isEmpty())
                .toList();
        return new ReportView(head(), targetViews, tables.growth(), tables.points(), parts, texts(), notes(true));
    }

    private ReportView.Part part(String code, List<TableView> partTables) {
        return new ReportView.Part(code, wording.message(code), partTables);
    }

    private static boolean sideBySide(TableView table) {
        return table.code().startsWith(ReportTable.SIDE_BY_SIDE);
    }

    ReportView.Head head() {
        Report report = document.report();
        return new ReportView.Head(
                title(wording, report.period()),
                report.period().kind() == HalfYear.Kind.FINAL ? wording.message("about.FINAL") : null,
                report.period().toString(),
                wording.message("standing", wording.day(report.until())),
                wording.message("edition." + report.edition().name()),
                version(),
                document.reason(),
                wording.message("definitions", report.definitions()),
                document.checksum());
    }

    static String title(Wording wording, HalfYear period) {
        return wording.message(
                "title." + period.kind().name(), wording.halfYear(period), Integer.toString(period.year()));
    }

    private String version() {
        return document.closedAt() == null
                ? wording.message("version.open")
                : wording.message("version", Integer.toString(document.version()), wording.day(document.closedAt()));
    }

    /** The texts that are not shown at a target. */
    private List<ReportView.Text> texts() {
        List<String> described =
                document.report().targets().stream().map(Target::code).toList();
        return document.texts().stream()
                .filter(text -> !described.contains(text.code()))
                .map(text -> new ReportView.Text(text.code(), text.title().in(wording.locale()), text.body()))
                .toList();
    }

    /** What needs an explanation in a whole report, or in its targets only. */
    List<String> notes(boolean whole) {
        Report report = document.report();
        List<Value> inTables = report.tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(ReportTable.Row::values)
                .flatMap(List::stream)
                .toList();
        // A factsheet tells of the targets only how they stand.
        Stream<Value> inTargets = report.targets().stream()
                .flatMap(target -> whole
                        ? Stream.of(target.actual(), target.expected(), target.previous())
                        : Stream.of(target.actual()));
        List<String> notes = new ArrayList<>();
        List<Value> all = (whole ? Stream.concat(inTargets, inTables.stream()) : inTargets).toList();
        if (all.stream().anyMatch(value -> value.state() == Value.State.BAND)) {
            notes.add(wording.message(
                    "bands.explained", report.minimum(), report.minimum() - 1, 2 * report.minimum() - 1));
        }
        if (whole && inTables.stream().anyMatch(value -> value.state() == Value.State.BAND)) {
            notes.add(wording.message("bands.why"));
        }
        if (all.stream().anyMatch(value -> value.state() == Value.State.SUPPRESSED)) {
            notes.add(wording.message("suppressed.explained", report.minimum()));
        }
        if (whole && report.growthByHalfYear()) {
            notes.add(wording.message("shared.explained"));
        }
        if (whole && document.closedAt() == null && report.edition() == Report.Edition.SHARED) {
            notes.add(wording.message("shared.open"));
        }
        if (report.targets().stream()
                .filter(target -> target.unit() == Unit.EUR)
                .anyMatch(target -> target.actual().state() == Value.State.SUPPRESSED)) {
            notes.add(wording.message("suppressed.amounts", report.minimum()));
            if (document.closedAt() == null) {
                notes.add(wording.message("suppressed.amounts-open"));
            }
        }
        if (whole && inTables.stream().anyMatch(value -> value.state() == Value.State.NONE)) {
            notes.add(wording.message("none.explained"));
        }
        if (report.targets().stream().anyMatch(target -> target.forecast() != null)) {
            notes.add(wording.message(ofPipeline(report) ? "forecast.explained" : "forecast.explained-shared"));
            TargetViews.unusualSignals(report).ifPresent(signals -> notes.add(unusual(signals)));
        }
        return List.copyOf(notes);
    }

    /** Who reads what the outlook rests on reads one that rests on the pipeline; shared ones did so before. */
    private static boolean ofPipeline(Report report) {
        return report.tables().stream().anyMatch(table -> table.code().equals(ReportTable.FORECAST));
    }

    private String unusual(Value signals) {
        return signals.state() == Value.State.NUMBER
                ? wording.message("forecast.unusual", signals.known())
                : wording.message("forecast.unusual-band", wording.exact(signals, Unit.COUNT));
    }
}
