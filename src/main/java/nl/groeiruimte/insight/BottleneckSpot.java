package nl.groeiruimte.insight;

import java.util.List;
import nl.groeiruimte.suppression.Cell;

/**
 * How one need came out in one area, in numbers of cases as the reader may know them.
 *
 * @param fits a site meets it there
 * @param unknown none surely does, but somebody could tell of one
 * @param nearly none does, one nearly
 * @param none none does even nearly
 * @param least the lowest number but zero that the reader may know
 */
public record BottleneckSpot(Cell asked, Cell fits, Cell unknown, Cell nearly, Cell none, int least) {

    private static final int PARTS = 4;

    /** From cells in the order of the parts. */
    static BottleneckSpot of(Cell asked, List<Cell> parts, int least) {
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException(parts.size() + " parts");
        }
        return new BottleneckSpot(asked, parts.get(0), parts.get(1), parts.get(2), parts.get(3), least);
    }

    /**
     * Whether the reader may not know for how many cases it stands in the way; a small sum is as much to be protected.
     */
    public boolean withheld() {
        return asked.suppressed() || fits.suppressed() || unknown.suppressed() || unmet() > 0 && unmet() < least;
    }

    /** For how many cases nothing fits there; what is unknown is not among them, as that is not the same as no. */
    public long unmet() {
        return asked.value() - fits.value() - unknown.value();
    }

    /**
     * How often it stands in the way: {@code never}, {@code sometimes}, {@code often} (half of the cases or more),
     * {@code always}; {@code unknown} when it surely does for none, but somebody has to be asked.
     */
    public String level() {
        if (unmet() == 0) {
            return unknown.value() == 0 ? "never" : "unknown";
        }
        if (unmet() == asked.value()) {
            return "always";
        }
        return 2 * unmet() >= asked.value() ? "often" : "sometimes";
    }
}
