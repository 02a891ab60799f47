package nl.groeiruimte.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Suppresses counts that are above zero and below a minimum, and as many others as it takes, so that no suppressed
 * number can be computed back from the ones that are shown. The reader is taken to know that numbers add up and that a
 * suppressed one is not zero. Zeros are shown unless only a suppressed zero can hide a small number.
 */
@Component
public class SmallCells {

    private final int minimum;

    /** @param minimum the lowest count that may be shown, at least 2 */
    public SmallCells(@Value("${groeiruimte.suppression.minimum:3}") int minimum) {
        if (minimum < 2) {
            throw new IllegalArgumentException("groeiruimte.suppression.minimum must be at least 2, and is " + minimum);
        }
        this.minimum = minimum;
    }

    /** The lowest count that is shown, for the words that explain it. */
    public int minimum() {
        return minimum;
    }

    /** Whether a count that stands by itself may be shown. */
    public boolean shows(long count) {
        return count == 0 || count >= minimum;
    }

    /** Parts of a whole; the total is suppressed too where nothing else helps. */
    public ShownList list(long... parts) {
        return list(Network.Standing.OPEN, parts);
    }

    /** Parts of a whole of which the total is published anyway. */
    public ShownList listOfKnownTotal(long... parts) {
        return list(Network.Standing.FIXED, parts);
    }

    private ShownList list(Network.Standing standing, long... parts) {
        Network network = new Network();
        List<Network.Flow> flows = new ArrayList<>();
        for (long part : parts) {
            flows.add(network.add(0, 1, part, Network.Standing.OPEN, 0));
        }
        long sum = Arrays.stream(parts).sum();
        Network.Flow total = network.add(1, 0, sum, standing, sum);
        network.protect(minimum);
        return new ShownList(cells(flows), total.cell());
    }

    /** A table with totals of its rows and columns; {@code counts} by row, all rows equally long. */
    public ShownTable table(long[][] counts) {
        int rows = counts.length;
        int columns = counts[0].length;
        int source = rows + columns;
        int sink = source + 1;
        Network network = new Network();
        long[] ofRow = new long[rows];
        long[] ofColumn = new long[columns];
        List<List<Network.Flow>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Network.Flow> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                line.add(network.add(row, rows + column, counts[row][column], Network.Standing.OPEN, 0));
                ofRow[row] += counts[row][column];
                ofColumn[column] += counts[row][column];
            }
            cells.add(line);
        }
        long sum = Arrays.stream(ofRow).sum();
        // Readers miss a total more than a cell.
        List<Network.Flow> rowTotals = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            rowTotals.add(network.add(source, row, ofRow[row], Network.Standing.OPEN, sum));
        }
        List<Network.Flow> columnTotals = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            columnTotals.add(network.add(rows + column, sink, ofColumn[column], Network.Standing.OPEN, sum));
        }
        Network.Flow total = network.add(sink, source, sum, Network.Standing.OPEN, 4 * sum);
        network.protect(minimum);
        return new ShownTable(
                cells.stream().map(SmallCells::cells).toList(), cells(rowTotals), cells(columnTotals), total.cell());
    }

    /**
     * Figures on one page of which each counts a part of what the one before counts, largest first: what they differ by
     * is as much to be protected as they are themselves.
     */
    public List<Cell> nested(long... figures) {
        return nested(figures, 0);
    }

    /** Likewise, where the last figures are published anyway: they stay, whatever they tell about each other. */
    public List<Cell> nested(long[] figures, int publishedAnyway) {
        Network network = new Network();
        List<Network.Flow> flows = new ArrayList<>();
        int source = figures.length;
        for (int i = 0; i < figures.length; i++) {
            boolean last = i == figures.length - 1;
            boolean fixed = i >= figures.length - publishedAnyway;
            flows.add(network.add(
                    i == 0 ? source : i - 1, i, figures[i], fixed ? Network.Standing.FIXED : Network.Standing.OPEN, 0));
            long rest = last ? figures[i] : figures[i] - figures[i + 1];
            if (rest < 0) {
                throw new IllegalArgumentException(
                        "figure " + (i + 1) + " is larger than the one that it is a part of");
            }
            // The last figure ends as it is; its own flow is what is protected.
            network.add(i, source, rest, last ? Network.Standing.FREE : Network.Standing.UNSAID, 0);
        }
        network.protect(minimum);
        return cells(flows);
    }

    private static List<Cell> cells(List<Network.Flow> flows) {
        return flows.stream().map(Network.Flow::cell).toList();
    }
}
