package nl.groeiruimte.platform.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How something grew towards its target: a thick line for what was realised, dashes for the line that should be
 * followed, a hatched band for what is expected, a diamond for the target. Numbers stand under the chart, so that they
 * never cover each other.
 */
public final class BurnUp {

    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);
    private static final double TOP = 12;
    private static final double BOTTOM = 178;
    private static final double RIGHT = Svg.WIDTH - 10;
    private static final double HATCH = 6;

    /** What was realised until a day, if it is shown; and the line to follow, if there is one. */
    public record Point(
            LocalDate day,
            @Nullable BigDecimal realised,
            @Nullable BigDecimal proRata) {}

    /** What is expected at the end. */
    public record Band(BigDecimal low, BigDecimal middle, BigDecimal high) {}

    /**
     * What is drawn.
     *
     * @param id unique on its page
     * @param points in the order of their days
     * @param target for the end, if there is one
     * @param band what is expected at the end, if anything can be
     * @param whole whether only whole numbers make sense
     */
    public record Growth(
            String id,
            List<Point> points,
            @Nullable BigDecimal target,
            @Nullable Band band,
            boolean whole) {}

    /** The words; those of the legend say their numbers, and are there for what is drawn. */
    public record Labels(
            String title,
            String description,
            String realised,
            @Nullable String proRata,
            @Nullable String target,
            @Nullable String forecast) {}

    private final Svg drawing = new Svg();
    private final Growth growth;
    private final Scale scale;
    private final double left;

    private BurnUp(Growth growth, Function<BigDecimal, String> say) {
        this.growth = growth;
        this.scale = Scale.to(largest(growth), growth.whole());
        this.left = 8
                + scale.ticks().stream()
                        .mapToDouble(tick -> Svg.width(say.apply(tick)))
                        .max()
                        .orElse(0);
    }

    /** The chart as an SVG element; {@code say} says the numbers along its axis. */
    public static String draw(Growth growth, Labels labels, Function<BigDecimal, String> say) {
        return new BurnUp(growth, say).draw(labels, say);
    }

    private String draw(Labels labels, Function<BigDecimal, String> say) {
        for (BigDecimal tick : scale.ticks()) {
            drawing.line(new Svg.Pen("chart-grid", Svg.PALE, 1), left, y(tick), RIGHT, y(tick));
            drawing.text("chart-text", Svg.SOFT, "end", left - 6, y(tick) + 4, say.apply(tick));
        }
        for (int year = BEGIN.getYear(); year <= END.getYear(); year++) {
            double begin = x(LocalDate.of(year, 1, 1));
            drawing.line(new Svg.Pen("chart-grid", Svg.LINE, 1), begin, BOTTOM, begin, BOTTOM + 6);
            drawing.text(
                    "chart-text",
                    Svg.SOFT,
                    "middle",
                    (begin + x(LocalDate.of(year, 12, 31))) / 2,
                    BOTTOM + 17,
                    Integer.toString(year));
        }
        drawing.line(new Svg.Pen("chart-axis", Svg.LINE, 1), left, BOTTOM, RIGHT, BOTTOM);
        band();
        line(
                new Svg.Pen("chart-pro-rata", Svg.INK, 1.5, "6 4"),
                Point::proRata,
                labels.proRata() == null ? null : growth.target());
        line(new Svg.Pen("chart-realised", Svg.BLUE, 3), Point::realised, null);
        dots();
        Point last = last();
        if (last != null && last.realised() != null) {
            drawing.circle("chart-realised-end", Svg.BLUE, "#ffffff", x(last.day()), y(last.realised()), 4.5);
        }
        if (growth.target() != null) {
            diamond(RIGHT, y(growth.target()));
        }
        return drawing.finish(growth.id(), labels.title(), labels.description(), legend(labels));
    }

    private double legend(Labels labels) {
        Legend legend = new Legend(drawing, BOTTOM + 40)
                .add((svg, y) -> svg.line(new Svg.Pen("chart-realised", Svg.BLUE, 3), 2, y, 28, y), labels.realised());
        if (labels.proRata() != null) {
            legend.add(
                    (svg, y) -> svg.line(new Svg.Pen("chart-pro-rata", Svg.INK, 1.5, "6 4"), 2, y, 28, y),
                    labels.proRata());
        }
        if (labels.forecast() != null) {
            legend.add(
                    (svg, y) -> {
                        svg.box("chart-band", "none", Svg.ORANGE, 2, y - 5, 26, 10);
                        for (double x = 6; x < 28; x += HATCH) {
                            svg.line(new Svg.Pen("chart-band-hatch", Svg.ORANGE, 0.7), x, y - 5, x, y + 5);
                        }
                    },
                    labels.forecast());
        }
        if (labels.target() != null) {
            legend.add((svg, y) -> diamond(15, y), labels.target());
        }
        return legend.bottom();
    }

    /**
     * From what is realised to what is expected at the end: upright lines show in print and to who does not see orange.
     */
    private void band() {
        Point last = last();
        if (growth.band() == null || last == null || last.realised() == null) {
            return;
        }
        double from = x(last.day());
        double begin = y(last.realised());
        double high = y(growth.band().high());
        double low = y(growth.band().low());
        for (double x = from + HATCH; x < RIGHT; x += HATCH) {
            double part = (x - from) / (RIGHT - from);
            drawing.line(
                    new Svg.Pen("chart-band-hatch", Svg.ORANGE, 0.7),
                    x,
                    begin + (high - begin) * part,
                    x,
                    begin + (low - begin) * part);
        }
        drawing.path(
                new Svg.Pen("chart-band", Svg.ORANGE, 1),
                "none",
                "M" + Svg.point(from, begin) + "L" + Svg.point(RIGHT, high) + "L" + Svg.point(RIGHT, low) + "Z");
        drawing.line(
                new Svg.Pen("chart-band-middle", Svg.ORANGE, 1.5, "1.5 3"),
                from,
                begin,
                RIGHT,
                y(growth.band().middle()));
    }

    /**
     * Where only some days may be told, those are dots with thin lines between them: what was there in between is not
     * known.
     */
    private void dots() {
        Point before = null;
        for (int i = 0; i < growth.points().size(); i++) {
            Point point = growth.points().get(i);
            if (point.realised() == null) {
                continue;
            }
            if (before != null && before.realised() != null && growth.points().get(i - 1) != before) {
                drawing.line(
                        new Svg.Pen("chart-realised-between", Svg.BLUE, 1),
                        x(before.day()),
                        y(before.realised()),
                        x(point.day()),
                        y(point.realised()));
            }
            boolean alone = (i == 0 || growth.points().get(i - 1).realised() == null)
                    && (i == growth.points().size() - 1
                            || growth.points().get(i + 1).realised() == null);
            if (alone && point != last()) {
                drawing.circle("chart-realised-dot", Svg.BLUE, "#ffffff", x(point.day()), y(point.realised()), 3);
            }
            before = point;
        }
    }

    private void line(Svg.Pen pen, Function<Point, @Nullable BigDecimal> value, @Nullable BigDecimal end) {
        StringBuilder path = new StringBuilder();
        boolean drawn = false;
        for (Point point : growth.points()) {
            BigDecimal number = value.apply(point);
            if (number != null) {
                path.append(drawn ? 'L' : 'M').append(Svg.point(x(point.day()), y(number)));
            }
            drawn = number != null;
        }
        if (end != null && drawn) {
            path.append('L').append(Svg.point(RIGHT, y(end)));
        }
        if (path.length() > 0) {
            drawing.path(pen, "none", path.toString());
        }
    }

    private void diamond(double x, double y) {
        drawing.path(
                new Svg.Pen("chart-target", Svg.INK, 2),
                "#ffffff",
                "M" + Svg.point(x, y - 6) + "L" + Svg.point(x + 6, y) + "L" + Svg.point(x, y + 6) + "L"
                        + Svg.point(x - 6, y) + "Z");
    }

    private @Nullable Point last() {
        Point last = growth.points().isEmpty()
                ? null
                : growth.points().get(growth.points().size() - 1);
        return last == null || last.realised() == null ? null : last;
    }

    private double x(LocalDate day) {
        double part = (double) ChronoUnit.DAYS.between(BEGIN, day) / ChronoUnit.DAYS.between(BEGIN, END);
        return left + (RIGHT - left) * Math.min(1, Math.max(0, part));
    }

    private double y(BigDecimal number) {
        return BOTTOM - (BOTTOM - TOP) * scale.at(number);
    }

    private static BigDecimal largest(Growth growth) {
        return Stream.concat(
                        growth.points().stream().map(Point::realised),
                        Stream.concat(
                                growth.points().stream().map(Point::proRata),
                                Stream.of(growth)
                                        .flatMap(one -> one.band() == null
                                                ? Stream.of(one.target())
                                                : Stream.of(
                                                        one.target(), one.band().high()))))
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
    }
}
