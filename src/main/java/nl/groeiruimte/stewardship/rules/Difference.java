package nl.groeiruimte.stewardship.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import nl.groeiruimte.platform.process.RuleFile;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one version of a table to another.
 *
 * @param columns the inputs and outputs of the later one, then of those that went
 * @param added the columns that are new
 * @param removed the columns that went
 * @param lines the rules that are not the same
 * @param reframed whether what inputs and outputs are called, or the way in which rules count together, changed
 * @param reordered whether the rules that stayed stand in another order
 */
public record Difference(
        List<RuleFile.Column> columns,
        List<RuleFile.Column> added,
        List<RuleFile.Column> removed,
        List<Line> lines,
        boolean reframed,
        boolean reordered) {

    private static final String NOTHING = "-";

    /**
     * A rule that is not the same; a column that its version does not have reads {@code -}.
     *
     * @param before its cells; none for a new rule
     * @param after its cells; none for a rule that goes
     */
    public record Line(
            @Nullable List<String> before, @Nullable List<String> after) {

        /** {@code new}, {@code gone} or {@code changed}. */
        public String kind() {
            return before == null ? "new" : after == null ? "gone" : "changed";
        }

        /** The cells that it has, or had last. */
        public List<String> cells() {
            return after != null ? after : Objects.requireNonNull(before, "a rule of neither version");
        }

        /** What stood in a cell, if it changed. */
        public @Nullable String was(int cell) {
            return before == null || after == null || before.get(cell).equals(after.get(cell))
                    ? null
                    : before.get(cell);
        }
    }

    static Difference between(RuleFile before, RuleFile after) {
        List<Pair> pairs = Pair.of(before.columns(), after.columns());
        Map<String, List<String>> old =
                cells(before, pairs.stream().map(Pair::before).toList());
        Map<String, List<String>> changed =
                cells(after, pairs.stream().map(Pair::after).toList());
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
        List<String> stayedBefore =
                old.keySet().stream().filter(changed::containsKey).toList();
        List<String> stayedAfter =
                changed.keySet().stream().filter(old::containsKey).toList();
        return new Difference(
                pairs.stream().map(Pair::column).toList(),
                pairs.stream()
                        .filter(pair -> pair.before() == null)
                        .map(Pair::column)
                        .toList(),
                pairs.stream()
                        .filter(pair -> pair.after() == null)
                        .map(Pair::column)
                        .toList(),
                lines,
                pairs.stream().anyMatch(Pair::isReframed) || !before.hitPolicy().equals(after.hitPolicy()),
                !stayedBefore.equals(stayedAfter));
    }

    /** Whether everything is as it was. */
    public boolean nothing() {
        return lines.isEmpty() && added.isEmpty() && removed.isEmpty() && !reframed && !reordered;
    }

    private static Map<String, List<String>> cells(RuleFile file, List<RuleFile.@Nullable Column> columns) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        List<Integer> places = columns.stream().map(file.columns()::indexOf).toList();
        file.lines()
                .forEach(line -> cells.putIfAbsent(
                        line.id(),
                        places.stream()
                                .map(place -> place < 0 ? NOTHING : line.cells().get(place))
                                .toList()));
        return cells;
    }

    /** A column as each version has it, if it does. */
    private record Pair(RuleFile.@Nullable Column before, RuleFile.@Nullable Column after) {

        RuleFile.Column column() {
            return after != null ? after : Objects.requireNonNull(before, "a column of neither version");
        }

        boolean isReframed() {
            return before != null
                    && after != null
                    && !(before.name().equals(after.name()) && before.label().equals(after.label()));
        }

        /**
         * By what a column looks at or gives, wherever it stands; one that now looks at something else is known by its
         * id.
         */
        static List<Pair> of(List<RuleFile.Column> before, List<RuleFile.Column> after) {
            List<RuleFile.Column> left = new ArrayList<>(before);
            Map<RuleFile.Column, RuleFile.Column> found = new LinkedHashMap<>();
            after.forEach(column ->
                    find(column, left, found, (one, other) -> one.name().equals(other.name())));
            after.forEach(column -> find(column, left, found, (one, other) -> Objects.equals(one.id(), other.id())));
            List<Pair> pairs = new ArrayList<>();
            after.forEach(column -> pairs.add(new Pair(found.get(column), column)));
            left.forEach(column -> pairs.add(new Pair(column, null)));
            return pairs;
        }

        private static void find(
                RuleFile.Column column,
                List<RuleFile.Column> left,
                Map<RuleFile.Column, RuleFile.Column> found,
                BiPredicate<RuleFile.Column, RuleFile.Column> same) {
            if (!found.containsKey(column)) {
                left.stream()
                        .filter(other -> other.input() == column.input() && same.test(other, column))
                        .findFirst()
                        .ifPresent(other -> {
                            found.put(column, other);
                            left.remove(other);
                        });
            }
        }
    }
}
