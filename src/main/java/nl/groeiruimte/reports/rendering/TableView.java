package nl.groeiruimte.reports.rendering;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A table in one language.
 *
 * @param code the table's code, also its anchor on the page
 * @param title as a heading
 * @param definition what is counted
 * @param columns the first is the rows' heading
 * @param rows in reading order; none when there is nothing to tell
 * @param figure the chart; none where the table tells enough
 * @param heat whether the cells have shades
 */
public record TableView(
        String code,
        String title,
        String definition,
        List<Column> columns,
        List<Row> rows,
        @Nullable Figure figure,
        boolean heat) {

    /** A column; {@code unit} is said under its title, none where the cells say it. */
    public record Column(String title, @Nullable String unit, boolean number) {}

    /** A row with its heading and the cells after it. */
    public record Row(String heading, List<Shown> cells) {}

    /**
     * A chart.
     *
     * @param svg to be written as it is; none when too little may be shown to draw it
     * @param text what the chart tells, in words
     */
    public record Figure(@Nullable String svg, String text) {

        private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\S+) (\\S+)\"");
        private static final double WIDTH_ON_PAPER = 105;
        private static final double SMALL_WIDTH = 78;
        /** With its heading, its words and its table it has to stand on one page. */
        private static final double MOST_HEIGHT_ON_PAPER = 135;

        public boolean drawn() {
            return svg != null;
        }

        /** The chart with a size in millimetres and its words as the alternative text of a PDF. */
        public String paper() {
            return sized(WIDTH_ON_PAPER);
        }

        /** The same, smaller. */
        public String small() {
            return sized(SMALL_WIDTH);
        }

        private String sized(double most) {
            String drawing = Objects.requireNonNull(svg, "a chart that is drawn");
            Matcher size = SIZE.matcher(drawing);
            if (!size.find()) {
                throw new IllegalStateException("a chart without a size");
            }
            double slope = Double.parseDouble(size.group(2)) / Double.parseDouble(size.group(1));
            long height = Math.round(Math.min(MOST_HEIGHT_ON_PAPER, most * slope));
            double width = Math.min(most, Math.round(10 * MOST_HEIGHT_ON_PAPER / slope) / 10.0);
            return drawing.replaceFirst(
                    "<svg ",
                    Matcher.quoteReplacement("<svg width=\"" + width + "mm\" height=\"" + height + "mm\" alt=\""
                            + HtmlUtils.htmlEscape(text, "UTF-8") + "\" "));
        }
    }
}
