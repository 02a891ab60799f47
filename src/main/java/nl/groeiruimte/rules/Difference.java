package nl.groeiruimte.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import nl.groeiruimte.process.RuleFile;

/**
 * What changes from one version of a table to another.
 *
 * @param columns  names of the inputs and outputs of the later one
 * @param lines    the rules that are not the same
 * @param reframed whether inputs, outputs or the way in which rules count together changed
 * @param reordered whether the rules that stayed stand in another order
 */
public record Difference(List<String> columns, List<Line> lines, boolean reframed, boolean reordered) {

    /**
     * A rule that is not the same.
     *
     * @param before its cells; null for a new rule
     * @param after  its cells; null for a rule that goes
     */
    public record Line(List<String> before, List<String> after) {

        /** {@code new}, {@code gone} or {@code changed}. */
        public String kind() {
            return before == null ? "new" : after == null ? "gone" : "changed";
        }

        /** The cells that it has, or had last. */
        public List<String> cells() {
            return after == null ? before : after;
        }

        /** What stood in a cell that changed; null when it did not. */
        public String was(int cell) {
            boolean changed = before != null && after != null && cell < before.size() && !before.get(cell).equals(after.get(cell));
            return changed ? before.get(cell) : null;
        }
    }

    static Difference between(RuleFile before, RuleFile after) {
        Map<String, List<String>> old = cells(before);
        Map<String, List<String>> changed = cells(after);
        List<Line> lines = new ArrayList<>();
        changed.forEach((id, cells) -> {
            if (!Objects.equals(old.get(id), cells)) {
                lines.add(new Line(old.get(id), cells));
            }
        });
        old.forEach((id, cells) -> {
            if (!changed.containsKey(id)) {
                lines.add(new Line(cells, null));
            }
        });
        boolean reframed = !before.columns().equals(after.columns()) || !before.outputs().equals(after.outputs())
                || !before.hitPolicy().equals(after.hitPolicy());
        List<String> stayedBefore = old.keySet().stream().filter(changed::containsKey).toList();
        List<String> stayedAfter = changed.keySet().stream().filter(old::containsKey).toList();
        return new Difference(after.columns(), lines, reframed, !stayedBefore.equals(stayedAfter));
    }

    /** Whether everything is as it was. */
    public boolean nothing() {
        return lines.isEmpty() && !reframed && !reordered;
    }

    private static Map<String, List<String>> cells(RuleFile file) {
        return file.lines().stream().collect(Collectors.toMap(RuleFile.Line::id, RuleFile.Line::cells, (one, other) -> one, LinkedHashMap::new));
    }
}
