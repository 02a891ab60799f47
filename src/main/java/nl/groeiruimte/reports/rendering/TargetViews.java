package nl.groeiruimte.reports.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.jspecify.annotations.Nullable;

/** Says how the targets stand. */
final class TargetViews {

    private final ReportDocument document;
    private final Wording wording;
    private final Function<String, @Nullable String> links;

    TargetViews(ReportDocument document, Wording wording, Function<String, @Nullable String> links) {
        this.document = document;
        this.wording = wording;
        this.links = links;
    }

    TargetView view(Target target) {
        String number = wording.brief(target.actual(), target.unit());
        String url = links.apply(target.code());
        Shown actual = new Shown(
                number,
                target.actual().state(),
                url,
                0,
                null,
                null,
                url == null ? null : wording.linkToCases(number, target.name().in(wording.locale())));
        return new TargetView(
                target.code(),
                target.name().in(wording.locale()),
                target.definition().in(wording.locale()),
                actual,
                target.unit() == Unit.TEXT ? null : standing(target),
                described(target));
    }

    private @Nullable String described(Target target) {
        return document.texts().stream()
                .filter(text -> text.code().equals(target.code()))
                .map(ReportDocument.Text::body)
                .filter(body -> !body.isBlank())
                .findFirst()
                .orElse(null);
    }

    private TargetView.Standing standing(Target target) {
        BigDecimal change = change(target);
        return new TargetView.Standing(
                target.target() == null ? null : wording.brief(target.target(), target.unit()),
                target.target() == null
                        ? null
                        : wording.message("of-target", wording.brief(target.target(), target.unit())),
                conclusion(target),
                target.proRata() == null
                        ? null
                        : wording.message(
                                "pro-rata",
                                wording.brief(target.proRata(), target.unit()),
                                wording.day(document.report().until())),
                distance(target),
                new TargetView.Tendency(
                        trend(target, change),
                        change == null ? null : change.signum() > 0 ? "up" : change.signum() < 0 ? "down" : "same"),
                switch (target.expected().state()) {
                    case NUMBER, BAND -> wording.message("expected", wording.brief(target.expected(), target.unit()));
                    case SUPPRESSED -> wording.message("expected.suppressed");
                    default -> null;
                },
                links.apply(Target.expectedOf(target.code())),
                outlook(target),
                bar(target));
    }

    private @Nullable String distance(Target target) {
        if (target.proRata() == null || target.actual().state() != Value.State.NUMBER) {
            return null;
        }
        BigDecimal distance = target.actual().known().subtract(target.proRata());
        String size = wording.brief(distance.abs(), target.unit());
        return wording.message(distance.signum() == 0 ? "on-line" : distance.signum() > 0 ? "ahead" : "behind", size);
    }

    /** None when one of both numbers is not known. */
    private static @Nullable BigDecimal change(Target target) {
        return target.actual().state() == Value.State.NUMBER
                        && target.previous().state() == Value.State.NUMBER
                ? target.actual().known().subtract(target.previous().known())
                : null;
    }

    private String trend(Target target, @Nullable BigDecimal change) {
        HalfYear before = document.report().period().previous();
        if (before == null || target.previous().state() == Value.State.NONE) {
            return wording.message("trend.first");
        }
        String since = wording.day(before.lastDay());
        if (change == null) {
            return target.previous().number() != null
                    ? wording.message("trend.last-told", since, wording.brief(target.previous(), target.unit()))
                    : wording.message("trend.unknown", since);
        }
        return wording.message(
                change.signum() == 0 ? "trend.same" : change.signum() > 0 ? "trend.up" : "trend.down",
                wording.brief(change.abs(), target.unit()),
                since);
    }

    private @Nullable String outlook(Target target) {
        boolean unusual = target.forecast() != null
                && target.forecast().state() == Target.Forecast.State.GIVEN
                && unusualSignals(document.report()).isPresent();
        String said = forecast(target, wording);
        return unusual ? said + " " + wording.message("forecast.unusual-here") : said;
    }

    static @Nullable String forecast(Target target, Wording wording) {
        Target.Forecast forecast = target.forecast();
        if (forecast == null) {
            return null;
        }
        return switch (forecast.state()) {
            case GIVEN -> given(forecast, target.unit(), wording);
            case TOO_FEW_CASES ->
                forecast.basedOn() == null
                        ? wording.message("forecast.too-few-shared", forecast.minimum())
                        : wording.message("forecast.too-few", forecast.basedOn(), forecast.minimum());
            case SUPPRESSED -> wording.message("forecast.suppressed");
        };
    }

    /** How many signals came in far beyond the usual; empty for none, and in reports of before that was looked at. */
    static Optional<Value> unusualSignals(Report report) {
        return report.tables().stream()
                .filter(table -> table.code().equals(ReportTable.FORECAST))
                .flatMap(table -> IntStream.range(0, table.columns().size())
                        .filter(column -> table.columns().get(column).code().equals(ReportTable.UNUSUAL_SIGNALS))
                        .mapToObj(column ->
                                table.rows().stream().map(row -> row.values().get(column)))
                        .flatMap(Function.identity()))
                .filter(value -> value.number() != null && value.number().signum() > 0)
                .findFirst();
    }

    /** Towards the end both numbers are said alike; then it is one. */
    private static String given(Target.Forecast forecast, Unit unit, Wording wording) {
        Target.Forecast.Given given = Objects.requireNonNull(forecast.given(), "the numbers of a forecast");
        String low = wording.brief(given.low(), unit);
        String high = wording.brief(given.high(), unit);
        String middle = wording.brief(given.middle(), unit);
        Integer basedOn = forecast.basedOn();
        if (basedOn == null) {
            return low.equals(high)
                    ? wording.message("forecast.one-shared", low)
                    : wording.message("forecast.shared", low, high, middle);
        }
        return low.equals(high)
                ? wording.message("forecast.one", low, basedOn)
                : wording.message("forecast", low, high, middle, basedOn);
    }

    /** Whether the target was met: the final report concludes, each other one says how far along the line. */
    private @Nullable String conclusion(Target target) {
        Report report = document.report();
        if (report.period().kind() != HalfYear.Kind.FINAL
                || target.target() == null
                || target.actual().state() != Value.State.NUMBER) {
            return null;
        }
        BigDecimal left = target.target().subtract(target.actual().known());
        if (left.signum() <= 0) {
            return wording.message("target-met");
        }
        boolean over = !report.until().isBefore(report.period().lastDay());
        return wording.message(over ? "target-missed" : "target-ahead", wording.brief(left, target.unit()));
    }

    private static TargetView.@Nullable Bar bar(Target target) {
        if (target.actual().state() != Value.State.NUMBER
                || target.target() == null
                || target.target().signum() <= 0) {
            return null;
        }
        return new TargetView.Bar(
                percent(target.actual().known(), target.target()),
                target.proRata() == null ? null : percent(target.proRata(), target.target()));
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(100))
                .divide(whole, 1, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(100))
                .toPlainString();
    }
}
