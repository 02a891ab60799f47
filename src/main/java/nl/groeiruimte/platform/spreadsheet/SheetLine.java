package nl.groeiruimte.platform.spreadsheet;

import java.util.List;

/**
 * A row of a sheet that is read.
 *
 * @param number from 1, as spreadsheets show it
 * @param hidden whether who looks at the sheet does not see it
 */
public record SheetLine(long number, List<Cell> cells, boolean hidden) {

    /** How a cell was filled. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A day or moment, of which the day is kept. */
        DAY,
        TRUTH,
        FORMULA,
        /** Such as a division by zero. */
        ERROR
    }

    /**
     * What stands in a cell.
     *
     * @param text empty for an empty cell; of a day as ISO 8601 has it, of a number with a point before decimals, of a
     *     truth {@code true} or {@code false}
     */
    public record Cell(Kind kind, String text) {

        static final Cell EMPTY = new Cell(Kind.TEXT, "");

        static Cell text(String text) {
            return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
        }

        /** Nothing of it, lest it ends up in a log. */
        @Override
        public String toString() {
            return "Cell[" + kind + "]";
        }
    }

    /** The cell of a column; an empty one beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Whether nothing stands in any cell. */
    public boolean blank() {
        return cells.stream()
                .allMatch(cell -> cell.kind() == Kind.TEXT && cell.text().isBlank());
    }

    /** What spreadsheets call a column: A, B, …, AA. */
    public static String column(int index) {
        String letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : column(index / 26 - 1) + letter;
    }
}
