package nl.groeiruimte.publication;

import java.util.List;

/**
 * A table in one language.
 *
 * @param code       the table's code, also its anchor on the page
 * @param title      as a heading
 * @param definition what is counted
 * @param columns    the first is the rows' heading
 * @param rows       in reading order; none when there is nothing to tell
 * @param figure     the chart; null where the table tells enough
 * @param heat       whether the cells have shades
 */
public record TableView(String code, String title, String definition, List<Column> columns, List<Row> rows, Figure figure, boolean heat) {

    /** A column; {@code unit} is said under its title, null where the cells say it. */
    public record Column(String title, String unit, boolean number) {
    }

    /** A row with its heading and the cells after it. */
    public record Row(String heading, List<Shown> cells) {
    }

    /**
     * A chart.
     *
     * @param svg  to be written as it is
     * @param text what the chart tells, in words
     */
    public record Figure(String svg, String text) {
    }
}
