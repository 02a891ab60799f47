package nl.groeiruimte.confidentiality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table that says which rows of a case each principal reads: {@code src/test/resources/confidentiality/tables.md}.
 */
final class Tables {

    static final String FILE = "confidentiality/tables.md";

    private static final int FIRST = 2;

    /**
     * A table.
     *
     * @param grants what the application's role may do with it, such as {@code select, insert}
     * @param sees {@code rows}, {@code -} for none, {@code denied}
     */
    record Row(String table, String grants, Map<DatabasePrincipal, String> sees) {}

    private Tables() {}

    static Map<String, Row> read() {
        List<DatabasePrincipal> columns = new ArrayList<>();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (List<String> cells : MarkdownTables.of(FILE)) {
            if (cells.get(0).equals("table")) {
                columns.clear();
                cells.stream().skip(FIRST).map(DatabasePrincipal::titled).forEach(columns::add);
            } else {
                Map<DatabasePrincipal, String> sees = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    sees.put(columns.get(i), cells.get(FIRST + i));
                }
                rows.put(cells.get(0), new Row(cells.get(0), cells.get(1), sees));
            }
        }
        return rows;
    }
}
