package nl.groeiruimte.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.dev.LocalFolder;

/** One PostgreSQL as durable as in production, with a database for each application that is measured. */
final class Database implements AutoCloseable {

    /** Our application with 10 000 cases. */
    static final String LARGE = EmbeddedPostgresServer.DATABASE;
    /** Our application with 1 000 cases. */
    static final String SMALL = "small";
    /** A Camunda engine of its own. */
    static final String BARE = "bare";
    /** An application of Camunda's starter, which chooses another history level than the engine does by itself. */
    static final String STARTER = "starter";

    static final String SUPERUSER = "postgres";

    private final EmbeddedPostgresServer server;

    Database(Path data) {
        EmbeddedPostgresServer.endOrphan(data);
        LocalFolder.delete(data);
        server = EmbeddedPostgresServer.kept(data, freePort()).migrate();
        create(SMALL);
        execute(LARGE, "create database " + BARE);
        execute(LARGE, "create database " + STARTER);
    }

    /** Another database for an application of ours. */
    void create(String name) {
        execute(LARGE, "create database " + name + " owner " + EmbeddedPostgresServer.OWNER);
        server.migrate(url(name));
    }

    EmbeddedPostgresServer server() {
        return server;
    }

    String url(String database) {
        return server.jdbcUrl().replaceFirst("/[^/]+$", "/" + database);
    }

    /** Brings the planner's figures up to date, as the server does by itself on a quiet day. */
    void analyse(String database) {
        execute(database, "vacuum analyze");
    }

    void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<List<String>> rows(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Fails unless commits wait for the disk. */
    void requireDurable() {
        List<List<String>> settings = rows(
                BARE,
                "select current_setting('fsync'), current_setting('synchronous_commit'), "
                        + "current_setting('full_page_writes')");
        if (!settings.equals(List.of(List.of("on", "on", "on")))) {
            throw new IllegalStateException("commits are not durable: " + settings);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, "not-asked-for");
    }

    @Override
    public void close() {
        server.close();
    }
}
