package nl.groeiruimte.platform.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The middle half of something for each of some rows: a bar from the lower to the upper quartile with a mark at the
 * median.
 */
public final class Ranges {

    private static final double LEFT = 4;
    private static final double RIGHT = Svg.WIDTH - 16;
    private static final double LINE = 16;

    /** A row; {@code numbers} says the three numbers in words. Numbers that are not known or not shown are absent. */
    public record Range(
            String name,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal median,
            @Nullable BigDecimal upper,
            String numbers) {}

    /** The words of the chart; {@code bar} and {@code mark} are for the legend. */
    public record Labels(String id, String title, String description, String bar, String mark) {}

    private Ranges() {}

    /** The chart as an SVG element; {@code say} says the numbers along its axis. */
    public static String draw(List<Range> ranges, Labels labels, Function<BigDecimal, String> say) {
        Scale scale = Scale.to(
                ranges.stream()
                        .map(Range::upper)
                        .filter(Objects::nonNull)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ONE),
                false);
        Svg drawing = new Svg();
        double y = LINE;
        for (Range range : ranges) {
            y = row(drawing, scale, range, y);
        }
        for (BigDecimal tick : scale.ticks()) {
            drawing.line(new Svg.Pen("chart-grid", Svg.LINE, 1), x(scale, tick), y, x(scale, tick), y + 5);
        }
        drawing.line(new Svg.Pen("chart-axis", Svg.LINE, 1), LEFT, y, RIGHT, y);
        drawing.text("chart-text", Svg.SOFT, "start", LEFT, y + 17, say.apply(BigDecimal.ZERO));
        drawing.text("chart-text", Svg.SOFT, "end", Svg.WIDTH, y + 17, say.apply(scale.end()));
        double bottom = new Legend(drawing, y + 40)
                .add((svg, middle) -> svg.box("chart-range", Svg.PALE, Svg.BLUE, 2, middle - 5, 26, 10), labels.bar())
                .add((svg, middle) -> mark(svg, 15, middle), labels.mark())
                .bottom();
        return drawing.finish(labels.id(), labels.title(), labels.description(), bottom);
    }

    private static double row(Svg drawing, Scale scale, Range range, double top) {
        double y = top;
        for (String line : Svg.wrap(range.name(), Svg.WIDTH)) {
            drawing.text("chart-text chart-text--name", Svg.INK, "start", 0, y, line);
            y += LINE;
        }
        double middle = y - 3;
        drawing.line(new Svg.Pen("chart-grid", Svg.PALE, 1), LEFT, middle, RIGHT, middle);
        if (range.lower() != null && range.upper() != null) {
            double from = x(scale, range.lower());
            drawing.box(
                    "chart-range",
                    Svg.PALE,
                    Svg.BLUE,
                    from,
                    middle - 6,
                    Math.max(1, x(scale, range.upper()) - from),
                    12);
        }
        if (range.median() != null) {
            mark(drawing, x(scale, range.median()), middle);
        }
        y += LINE + 3;
        for (String line : Svg.wrap(range.numbers(), Svg.WIDTH)) {
            drawing.text("chart-text", Svg.SOFT, "start", 0, y, line);
            y += LINE;
        }
        return y + 8;
    }

    private static void mark(Svg drawing, double x, double middle) {
        drawing.line(new Svg.Pen("chart-median", Svg.INK, 3), x, middle - 8, x, middle + 8);
    }

    private static double x(Scale scale, BigDecimal number) {
        // Less than nothing (a signal after the day) lies at the edge; the words beside it say how much.
        return LEFT + (RIGHT - LEFT) * Math.max(0, scale.at(number));
    }
}
