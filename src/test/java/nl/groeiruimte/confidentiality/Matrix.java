package nl.groeiruimte.confidentiality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The tables that say what everybody gets: {@code src/test/resources/confidentiality/matrix.md}. */
final class Matrix {

    static final String FILE = "confidentiality/matrix.md";

    private static final List<String> FIRST = List.of("handler", "asked as", "sent");
    private static final String THE_OTHERS = "others";
    private static final Map<String, Set<Principal>> GROUPS = Map.of(
            "outside", EnumSet.of(Principal.ANONYMOUS, Principal.OWN_CLIENT, Principal.OTHER_CLIENT),
            "regions", EnumSet.range(Principal.ORIGIN, Principal.UNRELATED),
            "other regions", EnumSet.range(Principal.ASKED, Principal.UNRELATED),
            "partners", EnumSet.of(Principal.PARTNER, Principal.OTHER_PARTNER));

    /**
     * A request and its answers.
     *
     * @param handler such as {@code GET /cases/{id}}
     * @param askedAs the path with ids of the prepared case, empty when it is the handler's own
     * @param sent what is sent, as the file's legend says
     * @param columns who stands under which heading of the row's table
     */
    record Row(
            String handler,
            String askedAs,
            String sent,
            Map<Principal, String> expected,
            Map<String, Set<Principal>> columns) {

        String method() {
            return handler.substring(0, handler.indexOf(' '));
        }

        String path() {
            return askedAs.isEmpty() ? handler.substring(handler.indexOf(' ') + 1) : askedAs;
        }

        /** Whether the answer is only stated, because asking would change what other tests see. */
        boolean notAsked(Principal who) {
            return expected.get(who).startsWith("(");
        }

        boolean says(String directive) {
            return sent.contains("[" + directive + "]");
        }

        String body() {
            return sent.replaceAll("\\[[^]]*]", "").strip();
        }

        /** The row as it would stand in the file with these answers; where one column gets several, all of them. */
        String with(Function<Principal, String> answer) {
            StringBuilder row = new StringBuilder("| " + handler + " | " + askedAs + " | " + sent + " |");
            columns.values().forEach(column -> {
                Set<String> answers = new LinkedHashSet<>();
                column.forEach(who -> answers.add(answer.apply(who)));
                row.append(' ').append(String.join(" and ", answers)).append(" |");
            });
            return row.toString();
        }

        @Override
        public String toString() {
            return handler + (askedAs.isEmpty() ? "" : " as " + askedAs) + (sent.isEmpty() ? "" : " with " + sent);
        }
    }

    private Matrix() {}

    static List<Row> read() {
        Map<String, Set<Principal>> columns = Map.of();
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : MarkdownTables.of(FILE)) {
            if (cells.get(0).equals(FIRST.get(0))) {
                columns = columns(cells.subList(FIRST.size(), cells.size()));
            } else {
                rows.add(row(cells, columns));
            }
        }
        return rows;
    }

    private static Row row(List<String> cells, Map<String, Set<Principal>> columns) {
        if (cells.size() != FIRST.size() + columns.size()) {
            throw new AssertionError("a row has " + cells.size() + " cells instead of "
                    + (FIRST.size() + columns.size()) + ": " + cells);
        }
        Map<Principal, String> expected = new EnumMap<>(Principal.class);
        int cell = FIRST.size();
        for (Set<Principal> column : columns.values()) {
            for (Principal who : column) {
                expected.put(who, cells.get(cell));
            }
            cell++;
        }
        return new Row(cells.get(0), cells.get(1), cells.get(2), expected, columns);
    }

    /** Everybody stands under one heading. */
    private static Map<String, Set<Principal>> columns(List<String> headings) {
        Map<String, Set<Principal>> columns = new LinkedHashMap<>();
        Set<Principal> left = EnumSet.allOf(Principal.class);
        for (String heading : headings) {
            Set<Principal> column = EnumSet.noneOf(Principal.class);
            if (!heading.equals(THE_OTHERS)) {
                for (String name : heading.split(", ")) {
                    column.addAll(GROUPS.getOrDefault(name, Set.of()));
                    if (!GROUPS.containsKey(name)) {
                        column.add(Principal.titled(name));
                    }
                }
                if (!left.containsAll(column)) {
                    throw new AssertionError("somebody stands twice in the columns " + headings);
                }
                left.removeAll(column);
            }
            columns.put(heading, column);
        }
        if (columns.containsKey(THE_OTHERS)) {
            columns.put(THE_OTHERS, left);
        } else if (!left.isEmpty()) {
            throw new AssertionError(left + " are missing in the columns " + headings);
        }
        return columns;
    }
}
