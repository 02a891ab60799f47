package nl.groeiruimte.platform.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts that stand side by side where there is room, in the order in which they are read; on a phone below each other.
 */
public record PartRow(List<PartView> parts) {

    /** Columns of a row in the form editor. */
    static final int COLUMNS = 16;

    /** Copies the list. */
    public PartRow {
        parts = List.copyOf(parts);
    }

    static List<PartRow> of(List<PartView> parts) {
        List<PartRow> rows = new ArrayList<>();
        List<PartView> row = new ArrayList<>();
        for (PartView part : parts) {
            if (!row.isEmpty() && !part.followsInRow(row.get(0))) {
                rows.add(new PartRow(row));
                row.clear();
            }
            row.add(part);
        }
        if (!row.isEmpty()) {
            rows.add(new PartRow(row));
        }
        return List.copyOf(rows);
    }

    /** Whether anything stands beside something else. */
    public boolean isShared() {
        return parts.size() > 1;
    }

    /** How many of the row's columns a part takes. */
    public int columns(PartView part) {
        return part.columns() == 0 ? COLUMNS / parts.size() : part.columns();
    }
}
