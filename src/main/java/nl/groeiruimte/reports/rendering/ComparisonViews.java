package nl.groeiruimte.reports.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.Value;
import org.jspecify.annotations.Nullable;

/** Puts a comparison into one language. */
final class ComparisonViews {

    private final Wording wording;

    ComparisonViews(Wording wording) {
        this.wording = wording;
    }

    ComparisonView view(ReportDocument before, ReportDocument after) {
        ReportComparison comparison = ReportComparison.of(before, after);
        boolean open = Stream.of(before, after).anyMatch(ComparisonViews::tellsTargetsOnly);
        return new ComparisonView(
                head(before),
                head(after),
                comparison.targets().stream().map(this::row).toList(),
                tables(comparison, open),
                wording.message(open ? "shared.open" : "compare.no-table"),
                comparison.texts().stream()
                        .filter(ReportComparison.Text::changed)
                        .map(text -> new ComparisonView.Text(
                                text.code(), text.title().in(wording.locale()), text.before(), text.after()))
                        .toList(),
                comparison.same(),
                notes(comparison, before, after));
    }

    /** A half-year that is open may have no tables yet; that is said once, not table by table. */
    private List<ComparisonView.Table> tables(ReportComparison comparison, boolean open) {
        return comparison.tables().stream()
                .filter(table -> table.differs() && !(open && table.in() != ReportComparison.In.BOTH))
                .map(this::table)
                .toList();
    }

    private static boolean tellsTargetsOnly(ReportDocument document) {
        return document.closedAt() == null && document.report().edition() == Report.Edition.SHARED;
    }

    private ReportView.Head head(ReportDocument document) {
        return new ReportViews(document, wording, key -> null).head();
    }

    private ComparisonView.Table table(ReportComparison.Table table) {
        return new ComparisonView.Table(
                table.code(),
                table.title().in(wording.locale()),
                table.changed().stream().map(this::row).toList(),
                table.in() == ReportComparison.In.BOTH
                        ? wording.message("compare.others", table.same())
                        : wording.message("compare.only-" + table.in().name()));
    }

    private ComparisonView.Row row(ReportComparison.Figure figure) {
        Bilingual column = figure.column();
        String part = column != null
                ? column.in(wording.locale())
                : wording.message("compare."
                        + Objects.requireNonNull(figure.measure(), "a measure or a column")
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
        return new ComparisonView.Row(
                figure.row().in(wording.locale()),
                part,
                value(figure.before(), figure),
                value(figure.after(), figure),
                difference(figure),
                figure.changed());
    }

    private String value(@Nullable Value value, ReportComparison.Figure figure) {
        return value == null ? wording.message("compare.absent") : wording.exact(value, figure.unit());
    }

    private String difference(ReportComparison.Figure figure) {
        BigDecimal difference = figure.difference();
        if (difference != null && difference.signum() != 0) {
            return (difference.signum() > 0 ? "+" : "−") + wording.exact(difference.abs(), figure.unit());
        }
        if (band(figure.before()) && band(figure.after())) {
            // Both bands stand beside it; what differs within them is not told.
            return wording.message(figure.changed() ? "compare.other-band" : "compare.same-band");
        }
        if (!figure.changed()) {
            return wording.message(suppressed(figure.after()) ? "compare.unknown" : "compare.same");
        }
        if (figure.before() == null || figure.after() == null) {
            return wording.message(figure.before() == null ? "compare.new" : "compare.gone");
        }
        return wording.message(
                Stream.of(figure.before(), figure.after()).anyMatch(value -> band(value) || suppressed(value))
                        ? "compare.unknown"
                        : "compare.changed");
    }

    private static boolean suppressed(@Nullable Value value) {
        return value != null && value.state() == Value.State.SUPPRESSED;
    }

    private static boolean band(@Nullable Value value) {
        return value != null && value.state() == Value.State.BAND;
    }

    private List<String> notes(ReportComparison comparison, ReportDocument before, ReportDocument after) {
        boolean suppressed = Stream.concat(
                        comparison.targets().stream(),
                        comparison.tables().stream().flatMap(table -> table.changed().stream()))
                .flatMap(figure -> Stream.of(
                        figure.before() == null ? Value.NONE : figure.before(),
                        figure.after() == null ? Value.NONE : figure.after()))
                .anyMatch(value -> value.state() == Value.State.SUPPRESSED);
        String definitions =
                Objects.equals(before.report().definitions(), after.report().definitions())
                        ? null
                        : wording.message(
                                "compare.definitions",
                                before.report().definitions(),
                                after.report().definitions());
        return Stream.of(
                        definitions,
                        suppressed
                                ? wording.message(
                                        "suppressed.explained", after.report().minimum())
                                : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
