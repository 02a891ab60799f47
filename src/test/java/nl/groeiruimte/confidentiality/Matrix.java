package nl.groeiruimte.confidentiality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The table that says what everybody gets: {@code src/test/resources/confidentiality/matrix.md}. */
final class Matrix {

    static final String FILE = "confidentiality/matrix.md";

    private static final List<String> FIRST = List.of("handler", "asked as", "sent");

    /**
     * A request and its answers.
     *
     * @param handler such as {@code GET /cases/{id}}
     * @param askedAs the path with ids of the prepared case, empty when it is the handler's own
     * @param sent    what is sent, as the file's legend says
     */
    record Row(String handler, String askedAs, String sent, Map<Principal, String> expected) {

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

        @Override
        public String toString() {
            return handler + (askedAs.isEmpty() ? "" : " as " + askedAs) + (sent.isEmpty() ? "" : " with " + sent);
        }
    }

    private Matrix() {
    }

    static List<Row> read() {
        List<Principal> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : MarkdownTables.of(FILE)) {
            if (cells.get(0).equals(FIRST.get(0))) {
                columns.clear();
                cells.stream().skip(FIRST.size()).map(Principal::titled).forEach(columns::add);
            } else {
                rows.add(row(cells, columns));
            }
        }
        return rows;
    }

    private static Row row(List<String> cells, List<Principal> columns) {
        if (cells.size() != FIRST.size() + columns.size() || columns.size() != Principal.values().length) {
            throw new AssertionError("a row has " + cells.size() + " cells instead of "
                    + (FIRST.size() + Principal.values().length) + ": " + cells);
        }
        Map<Principal, String> expected = new EnumMap<>(Principal.class);
        for (int i = 0; i < columns.size(); i++) {
            expected.put(columns.get(i), cells.get(FIRST.size() + i));
        }
        return new Row(cells.get(0), cells.get(1), cells.get(2), expected);
    }
}
