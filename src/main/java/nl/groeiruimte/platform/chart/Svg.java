package nl.groeiruimte.platform.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing in the making. Looks are presentation attributes, which any style sheet overrules (forced colours) and a
 * PDF takes over; each shape has a class for that. Nothing in it runs or is loaded.
 */
final class Svg {

    /**
     * Width of every chart in its own units: on a phone of 320 px letters are about ten pixels, on a desk about
     * seventeen.
     */
    static final int WIDTH = 340;

    static final int LETTERS = 12;
    static final String INK = "#1f2933";
    static final String SOFT = "#52606d";
    static final String LINE = "#9aa5b1";
    static final String BLUE = "#005ea5";
    static final String ORANGE = "#b34a00";
    static final String PALE = "#e4e9ef";

    /** Wider than nearly every text in Noto Sans, so that what is reckoned to fit does. */
    private static final double WIDTH_OF_A_LETTER = 0.58;

    private final StringBuilder shapes = new StringBuilder();

    /** The finished drawing, {@code height} units high. */
    String finish(String id, String title, String description, double height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" viewBox=\"0 0 " + WIDTH + " "
                + number(height)
                + "\" font-family=\"Noto Sans, sans-serif\" font-size=\"" + LETTERS + "\" aria-labelledby=\"chart-"
                + escape(id) + "\"><title id=\"chart-"
                + escape(id) + "\">" + escape(title) + "</title><desc>" + escape(description) + "</desc>" + shapes
                + "</svg>";
    }

    /**
     * How a line or an outline is drawn.
     *
     * @param look class of the shape
     * @param colour a colour, or {@code none}
     * @param dashes none for a whole line
     */
    record Pen(
            String look,
            String colour,
            double width,
            @Nullable String dashes) {

        Pen(String look, String colour, double width) {
            this(look, colour, width, null);
        }
    }

    Svg line(Pen pen, double x1, double y1, double x2, double y2) {
        return path(pen, "none", "M" + point(x1, y1) + "L" + point(x2, y2));
    }

    /** {@code fill} is a colour or {@code none}. */
    Svg path(Pen pen, String fill, String data) {
        shapes.append("<path class=\"")
                .append(pen.look())
                .append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(pen.colour())
                .append("\" stroke-width=\"")
                .append(number(pen.width()))
                .append('"');
        if (pen.dashes() != null) {
            shapes.append(" stroke-dasharray=\"").append(pen.dashes()).append('"');
        }
        shapes.append(" d=\"").append(data).append("\"/>");
        return this;
    }

    Svg circle(String look, String fill, String stroke, double x, double y, double radius) {
        shapes.append("<circle class=\"")
                .append(look)
                .append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(stroke)
                .append("\" stroke-width=\"1.5\" cx=\"")
                .append(number(x))
                .append("\" cy=\"")
                .append(number(y))
                .append("\" r=\"")
                .append(number(radius))
                .append("\"/>");
        return this;
    }

    Svg box(String look, String fill, String stroke, double x, double y, double width, double height) {
        return path(
                new Pen(look, stroke, 1),
                fill,
                "M" + point(x, y) + "H" + number(x + width) + "V" + number(y + height) + "H" + number(x) + "Z");
    }

    /** A text whose first line stands at {@code y}; {@code anchor} is start, middle or end. */
    Svg text(String look, String colour, String anchor, double x, double y, String text) {
        shapes.append("<text class=\"")
                .append(look)
                .append("\" fill=\"")
                .append(colour)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\">")
                .append(escape(text))
                .append("</text>");
        return this;
    }

    /** How wide a text is at most. */
    static double width(String text) {
        return text.length() * LETTERS * WIDTH_OF_A_LETTER;
    }

    /** A text in lines of at most a width; a longer word is cut with a hyphen. */
    static List<String> wrap(String text, double width) {
        int most = Math.max(4, (int) (width / LETTERS / WIDTH_OF_A_LETTER));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("[ \\t\\n]+")) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > most) {
                lines.add(rest.substring(0, most - 1) + "-");
                rest = rest.substring(most - 1);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** With one decimal, none when it is nothing; a chart has hundreds, and formatters take their time. */
    static String number(double number) {
        long tenths = Math.round(number * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths) % 10;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
