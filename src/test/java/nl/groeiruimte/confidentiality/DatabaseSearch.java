package nl.groeiruimte.confidentiality;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.groeiruimte.support.TestEnvironment;

/** Searches every column of every table of the whole database, as its superuser. */
final class DatabaseSearch {

    private static final int CHUNK = 1_000_000;
    private static final String TABLES =
            "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema') order by 1";

    private final Sought words;
    private final Map<String, Set<Word>> found = new TreeMap<>();
    private final Map<String, Integer> columnsBySchema = new TreeMap<>();
    private int tables;
    private long rows;

    private DatabaseSearch(List<Word> words) {
        this.words = Sought.of(words);
    }

    static DatabaseSearch forWords(List<Word> words) {
        DatabaseSearch search = new DatabaseSearch(words);
        for (String table : Backdoor.texts(TABLES)) {
            search.look(table);
        }
        return search;
    }

    /** Which words stand in which column, written {@code schema.table.column}. */
    Map<String, Set<Word>> found() {
        return found;
    }

    int columns() {
        return columnsBySchema.values().stream().mapToInt(Integer::intValue).sum();
    }

    String summary() {
        return columns() + " columns of " + tables + " tables " + columnsBySchema + ", " + rows + " rows";
    }

    private void look(String table) {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = row.getMetaData();
            List<StringBuilder> texts = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                texts.add(new StringBuilder());
            }
            tables++;
            columnsBySchema.merge(table.substring(0, table.indexOf('.')), columns.getColumnCount(), Integer::sum);
            while (row.next()) {
                rows++;
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    add(table + "." + columns.getColumnName(i), columns.getColumnType(i), row, i, texts.get(i - 1));
                }
            }
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                searched(table + "." + columns.getColumnName(i), texts.get(i - 1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    private void add(String column, int type, ResultSet row, int i, StringBuilder text) throws SQLException {
        if (type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY) {
            byte[] bytes = row.getBytes(i);
            if (bytes != null) {
                keep(column, Traces.in(bytes, words));
            }
            return;
        }
        String value = row.getString(i);
        if (value != null) {
            text.append(value).append('\n');
        }
        if (text.length() > CHUNK) {
            searched(column, text);
        }
    }

    private void searched(String column, StringBuilder text) {
        keep(column, Traces.in(text.toString(), words));
        text.setLength(0);
    }

    private void keep(String column, Set<Word> hits) {
        if (!hits.isEmpty()) {
            found.computeIfAbsent(column, key -> new HashSet<>()).addAll(hits);
        }
    }
}
