package nl.groeiruimte.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds of any table, judged as a reader would: by looking for other tables that show the same. Written from the
 * definition alone; it knows nothing of how {@link SmallCells} goes about it.
 */
class SmallCellsPropertiesTest {

    private static final int MINIMUM = 3;
    private static final int TABLES = 3_000;

    private final SmallCells cells = new SmallCells(MINIMUM);
    private final Random random = new Random(20261121);

    @Test
    void noSuppressedNumberOfATableCanBeComputedBack() {
        int suppressed = 0;
        for (int i = 0; i < TABLES; i++) {
            long[][] counts = randomTable();
            ShownTable shown = cells.table(counts);
            suppressed += judge(
                    withTotals(counts),
                    flat(shown),
                    equations(counts.length, counts[0].length),
                    1,
                    Arrays.deepToString(counts));
        }
        assertThat(suppressed).isGreaterThan(TABLES);
    }

    @Test
    void noSuppressedPartOfAKnownTotalCanBeComputedBack() {
        for (int i = 0; i < TABLES; i++) {
            long[] parts = randomRow(2 + random.nextInt(6));
            ShownList shown = cells.listOfKnownTotal(parts);
            assertThat(shown.total().suppressed()).isFalse();
            long[] values = Arrays.copyOf(parts, parts.length + 1);
            values[parts.length] = Arrays.stream(parts).sum();
            List<Cell> all = new ArrayList<>(shown.parts());
            all.add(shown.total());
            boolean zeroHidden = Stream.iterate(0, n -> n + 1)
                    .limit(parts.length)
                    .anyMatch(n -> parts[n] == 0 && all.get(n).suppressed());
            boolean noZeros = Arrays.stream(parts).noneMatch(part -> part == 0);
            if (parts.length > 2 || !noZeros) {
                judge(values, all, List.of(sumOf(parts.length)), zeroHidden || noZeros ? 0 : 1, Arrays.toString(parts));
            }
        }
    }

    /**
     * Each small number is suppressed, the shown ones are true, and each suppressed one could also have been another.
     */
    private static int judge(long[] values, List<Cell> shown, List<int[]> equations, int least, String table) {
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (shown.get(i).suppressed()) {
                hidden.add(i);
            } else {
                assertThat(shown.get(i).value()).as(table).isEqualTo(values[i]);
            }
        }
        int small = 0;
        for (int i = 0; i < values.length - 1; i++) {
            if (values[i] > 0 && values[i] < MINIMUM) {
                assertThat(hidden).as("small number %d of %s", i, table).contains(i);
                small++;
            }
        }
        if (small == 0) {
            assertThat(hidden).as("nothing to hide in %s", table).allMatch(i -> i == values.length - 1);
        }
        for (int index : hidden) {
            boolean other = canChange(index, 1, values, hidden, equations, least)
                    || canChange(index, -1, values, hidden, equations, least);
            assertThat(other)
                    .as("number %d of %s shown as %s", index, table, shown)
                    .isTrue();
        }
        return hidden.size();
    }

    /**
     * Whether the hidden numbers can each change by at most one so that all sums still hold, this one by exactly that
     * much.
     */
    private static boolean canChange(
            int index, int by, long[] values, List<Integer> hidden, List<int[]> equations, int least) {
        if (values[index] + by < least) {
            return false;
        }
        int[] change = new int[values.length];
        change[index] = by;
        List<Integer> others = hidden.stream().filter(i -> i != index).toList();
        return fill(0, others, change, values, equations, least);
    }

    private static boolean fill(
            int at, List<Integer> others, int[] change, long[] values, List<int[]> equations, int least) {
        for (int[] equation : equations) {
            long sum = 0;
            long open = 0;
            for (int i = 0; i < equation.length; i++) {
                sum += (long) equation[i] * change[i];
                int place = equation[i] == 0 ? -1 : others.indexOf(i);
                open += place >= at ? 1 : 0;
            }
            if (Math.abs(sum) > open) {
                return false;
            }
        }
        if (at == others.size()) {
            return true;
        }
        for (int step : new int[] {0, 1, -1}) {
            if (values[others.get(at)] + step >= least) {
                change[others.get(at)] = step;
                if (fill(at + 1, others, change, values, equations, least)) {
                    return true;
                }
            }
        }
        change[others.get(at)] = 0;
        return false;
    }

    private long[][] randomTable() {
        int columns = 1 + random.nextInt(4);
        return Stream.generate(() -> randomRow(columns))
                .limit(1 + random.nextInt(4))
                .toArray(long[][]::new);
    }

    private long[] randomRow(int length) {
        return random.ints(length, 0, 10)
                .mapToLong(n -> n < 3 ? 0 : n < 6 ? n - 2 : random.nextInt(25))
                .toArray();
    }

    /** The cells by row, then the totals of rows, then of columns, then of all. */
    private static long[] withTotals(long[][] counts) {
        List<Long> all = new ArrayList<>();
        Arrays.stream(counts).forEach(row -> Arrays.stream(row).forEach(all::add));
        Arrays.stream(counts).forEach(row -> all.add(Arrays.stream(row).sum()));
        for (int column = 0; column < counts[0].length; column++) {
            int of = column;
            all.add(Arrays.stream(counts).mapToLong(row -> row[of]).sum());
        }
        all.add(Arrays.stream(counts).flatMapToLong(Arrays::stream).sum());
        return all.stream().mapToLong(n -> n).toArray();
    }

    private static List<Cell> flat(ShownTable table) {
        List<Cell> all = new ArrayList<>();
        table.cells().forEach(all::addAll);
        all.addAll(table.rowTotals());
        all.addAll(table.columnTotals());
        all.add(table.total());
        return all;
    }

    private static List<int[]> equations(int rows, int columns) {
        int size = rows * columns + rows + columns + 1;
        List<int[]> equations = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int[] equation = new int[size];
            Arrays.fill(equation, row * columns, (row + 1) * columns, 1);
            equation[rows * columns + row] = -1;
            equations.add(equation);
        }
        for (int column = 0; column < columns; column++) {
            int[] equation = new int[size];
            for (int row = 0; row < rows; row++) {
                equation[row * columns + column] = 1;
            }
            equation[rows * columns + rows + column] = -1;
            equations.add(equation);
        }
        for (int[] range : new int[][] {{rows * columns, rows}, {rows * columns + rows, columns}}) {
            int[] equation = new int[size];
            Arrays.fill(equation, range[0], range[0] + range[1], 1);
            equation[size - 1] = -1;
            equations.add(equation);
        }
        return equations;
    }

    private static int[] sumOf(int parts) {
        int[] equation = new int[parts + 1];
        Arrays.fill(equation, 1);
        equation[parts] = -1;
        return equation;
    }
}
