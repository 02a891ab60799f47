package nl.groeiruimte.lifecycle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
                search = Stream.concat(engineTables(connection).stream(), SHOWN_TO_OTHERS.stream())
                        .map(table -> "select '" + table + "' from (select from " + table
                                + " t where t::text ilike any (w.like_any)" + " limit 1) hit")
                        .collect(Collectors.joining(
                                " union all ",
                                "select hit.* from (select ?::text[] like_any, ?::text[] words) w cross join lateral (",
                                " union all select 'engine.act_ge_bytearray (bytes)' from "
                                        + "engine.act_ge_bytearray b, unnest(w.words) word where "
                                        + "position(convert_to(word, 'UTF8') in b.bytes_) > 0) hit"));
            }
            return search(connection, words);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> search(Connection connection, List<String> words) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(search)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", words.stream().map(word -> "%" + word + "%").toArray()));
            statement.setArray(2, connection.createArrayOf("text", words.toArray()));
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
