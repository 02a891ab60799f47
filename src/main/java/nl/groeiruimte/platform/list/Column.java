package nl.groeiruimte.platform.list;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, declared once: its head, its cells, how wide the page must be for it, and by what it is sorted.
 *
 * @param label key of the message at its head
 * @param cell the fragment that draws a cell, such as {@code list/cells :: date}; it finds {@code row} and
 *     {@code column}
 * @param css classes of its cells, if any; {@code wide} leaves it out on narrow pages
 * @param labelled whether its head stands before each cell on a phone, which has no heads
 * @param value what {@code list/cells} shows; other cells ask the row itself
 * @param order by which people sort it, if they can
 */
public record Column<R>(
        String label,
        String cell,
        @Nullable String css,
        boolean labelled,
        Function<R, ? extends @Nullable Object> value,
        @Nullable Order<R> order) {

    /** A column with cells of its own. */
    public static <R> Column<R> of(String label, String cell) {
        return new Column<>(label, cell, null, false, row -> null, null);
    }

    /** A column of words; without one its cell is empty. */
    public static <R> Column<R> text(String label, Function<R, @Nullable String> value) {
        return new Column<>(label, "list/cells :: text", null, false, value, null);
    }

    /** A column of codes, shown as the messages say whose keys begin so. */
    public static <R> Column<R> code(String label, String prefix, Function<R, @Nullable String> value) {
        return new Column<>(
                label,
                "list/cells :: message",
                null,
                false,
                row -> value.apply(row) == null ? null : prefix + value.apply(row),
                null);
    }

    /** A column of days or moments, shown as days. */
    public static <R> Column<R> date(String label, Function<R, ? extends @Nullable Object> value) {
        return new Column<>(label, "list/cells :: date", "date", true, value, null);
    }

    /** A column of kinds of room. */
    public static <R> Column<R> kinds(String label, Function<R, ? extends @Nullable Object> value) {
        return new Column<>(label, "list/cells :: kinds", null, false, value, null);
    }

    /** The same, with these classes. */
    public Column<R> css(String classes) {
        return new Column<>(label, cell, classes, labelled, value, order);
    }

    /** The same, with its head before each cell on a phone. */
    public Column<R> withLabel() {
        return new Column<>(label, cell, css, true, value, order);
    }

    /** The same, to sort by. */
    public Column<R> sorted(Order<R> by) {
        return new Column<>(label, cell, css, labelled, value, by);
    }

    /** Whether narrow pages leave it out. */
    public boolean wide() {
        return "wide".equals(css);
    }

    /** What a cell of {@code list/cells} shows. */
    public @Nullable Object of(R row) {
        return value.apply(row);
    }

    /** The template of the cells. */
    public String template() {
        return cell.split(" :: ")[0];
    }

    /** The fragment in that template. */
    public String fragment() {
        return cell.split(" :: ")[1];
    }
}
