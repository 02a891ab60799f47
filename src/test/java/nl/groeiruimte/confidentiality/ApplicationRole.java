package nl.groeiruimte.confidentiality;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.security.ProvedAsker;
import nl.groeiruimte.support.TestEnvironment;

/** A connection of the application's own database role, without the application; nothing that it does is kept. */
final class ApplicationRole implements AutoCloseable {

    static final String NAME = EmbeddedPostgresServer.APPLICATION;
    static final String DENIED = "42501";

    private final Connection connection;

    /** Nobody asks yet. */
    ApplicationRole() {
        try {
            connection = DriverManager.getConnection(TestEnvironment.postgres().jdbcUrl(), NAME, "not-asked-for");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a statement did. */
    sealed interface Outcome {

        /** It was allowed; the first column of the rows that it gave, or changed. */
        record Rows(List<String> values) implements Outcome {}

        /** It was not: the SQL state, such as {@link #DENIED}. */
        record Refused(String state, String message) implements Outcome {}

        default boolean denied() {
            return this instanceof Refused refused && refused.state().equals(DENIED);
        }

        default int count() {
            return this instanceof Rows rows ? rows.values().size() : 0;
        }
    }

    /** Begins anew as this principal, with the proof that the application would give; null is nobody. */
    ApplicationRole as(DatabasePrincipal who) {
        roll();
        if (who != null) {
            ProvedAsker.is(connection, who.name().toLowerCase(), who.name(), who.agency, who.roles);
        }
        return this;
    }

    /** The same for somebody who has no column in the table of tables. */
    ApplicationRole as(Principal who) {
        roll();
        ProvedAsker.is(connection, who.name().toLowerCase(), who.name(), who.agency, "," + who.role + ",");
        return this;
    }

    /** Runs one statement; when it is refused, what went before still stands. */
    Outcome run(String sql, Object... parameters) {
        try {
            var before = connection.setSavepoint();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return new Outcome.Rows(values(statement));
            } catch (SQLException e) {
                connection.rollback(before);
                return new Outcome.Refused(e.getSQLState(), e.getMessage());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<String> values(PreparedStatement statement) throws SQLException {
        List<String> values = new ArrayList<>();
        if (statement.execute()) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        } else {
            for (int i = 0; i < statement.getUpdateCount(); i++) {
                values.add("changed");
            }
        }
        return values;
    }

    /** All columns that the role may select, before row level security, such as {@code lead.phase}; no files. */
    static List<String> readableColumns() {
        List<String> columns = Backdoor.texts(
                "select relname || '.' || attname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                        + " where relnamespace = 'groeiruimte'::regnamespace and relkind in ('r', 'p', 'v')"
                        + " and attnum > 0"
                        + " and not attisdropped and atttypid <> 'bytea'::regtype"
                        + " and has_column_privilege(?, c.oid, attnum, 'select') order by 1",
                NAME);
        if (columns.size() < 300) {
            throw new AssertionError("only these columns can be read: " + columns);
        }
        return columns;
    }

    private void roll() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
