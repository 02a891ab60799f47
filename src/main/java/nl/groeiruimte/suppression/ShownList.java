package nl.groeiruimte.suppression;

import java.util.List;

/** Parts of a whole and their total, as readers may know them. */
public record ShownList(List<Cell> parts, Cell total) {

    /** Whether any number is left out. */
    public boolean anySuppressed() {
        return total.suppressed() || parts.stream().anyMatch(Cell::suppressed);
    }
}
