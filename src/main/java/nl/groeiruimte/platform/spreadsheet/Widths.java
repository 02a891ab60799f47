package nl.groeiruimte.platform.spreadsheet;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide columns have to be, in letters, and how many lines a text then takes. */
final class Widths {

    private static final int LEAST = 11;
    private static final int MOST = 66;
    /** A heading may take lines; what is under it decides. */
    private static final int HEADING = 24;

    private final List<Integer> columns;

    Widths(Sheet sheet) {
        columns = IntStream.range(0, sheet.headings().size())
                .mapToObj(column -> Math.max(
                        LEAST,
                        Math.min(
                                MOST,
                                Stream.concat(
                                                        Stream.of(Math.min(
                                                                HEADING,
                                                                sheet.headings()
                                                                        .get(column)
                                                                        .length())),
                                                        sheet.rows().stream()
                                                                .map(row -> row.get(column) == null
                                                                        ? 0
                                                                        : longestLine(row.get(column)
                                                                                .toString())))
                                                .max(Integer::compare)
                                                .orElse(LEAST)
                                        + 2)))
                .toList();
    }

    int of(int column) {
        return columns.get(column);
    }

    /** Lines that the longest of a row's cells takes. */
    int lines(List<?> row) {
        return IntStream.range(0, row.size())
                .map(column -> row.get(column) == null
                        ? 1
                        : row.get(column)
                                .toString()
                                .lines()
                                .mapToInt(line -> 1 + line.length() / of(column))
                                .sum())
                .max()
                .orElse(1);
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }
}
