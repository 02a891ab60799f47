package nl.groeiruimte.lifecycle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/**
 * Every table of the engine, with the tables of ours that are shown beyond the agency of origin, searched for words.
 */
@TestComponent
class EngineSchema {

    private static final List<String> SHOWN_TO_OTHERS = List.of(
            "groeiruimte.task",
            "groeiruimte.case_event",
            "groeiruimte.inquiry",
            "groeiruimte.blind_profile",
            "groeiruimte.partner_request");

    private String search;

    /** The tables in which at least one of the words stands anywhere, also inside stored bytes. */
    List<String> tablesWith(List<String> words) {
        try (Connection connection = ProcessDatabase.superuserConnection()) {
            if (search == null) {
                // Each row is made a text in small letters once, and not for each word.
                search = Stream.concat(engineTables(connection).stream(), SHOWN_TO_OTHERS.stream())
                        .map(table -> found(table, table + " t where lower(t::text) like any (w.small)"))
                        .collect(Collectors.joining(
                                " union all ",
                                "select hit.* from (select ?::text[] small, ?::text[] exact) w cross join lateral (",
                                " union all "
                                        + found(
                                                "engine.act_ge_bytearray (bytes)",
                                                "engine.act_ge_bytearray b where encode(b.bytes_, 'escape')"
                                                        + " like any (w.exact)")
                                        + ") hit"));
            }
            return search(connection, words);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(String name, String rows) {
        return "select '" + name + "' from (select from " + rows + " limit 1) hit";
    }

    private List<String> search(Connection connection, List<String> words) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(search)) {
            List<String> anywhere = words.stream().map(word -> "%" + word + "%").toList();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            anywhere.stream()
                                    .map(word -> word.toLowerCase(Locale.ROOT))
                                    .toArray()));
            statement.setArray(2, connection.createArrayOf("text", anywhere.toArray()));
            return strings(statement);
        }
    }

    private static List<String> engineTables(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select 'engine.' || tablename from pg_tables where schemaname = 'engine' order by 1")) {
            List<String> tables = strings(statement);
            if (tables.size() < 40) {
                throw new IllegalStateException("The engine has more tables than " + tables);
            }
            return tables;
        }
    }

    private static List<String> strings(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<String> strings = new ArrayList<>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}
