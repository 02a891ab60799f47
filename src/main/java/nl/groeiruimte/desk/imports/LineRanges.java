package nl.groeiruimte.desk.imports;

import java.util.ArrayList;
import java.util.List;

/** Writes numbers of lines short: 2–10, 14. */
final class LineRanges {

    private LineRanges() {}

    /** @param lines in order */
    static String of(List<Long> lines) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i) != lines.get(i - 1) + 1) {
                ranges.add(
                        from == i - 1
                                ? Long.toString(lines.get(from))
                                : lines.get(from) + (from == i - 2 ? ", " : "–") + lines.get(i - 1));
                from = i;
            }
        }
        return String.join(", ", ranges);
    }
}
