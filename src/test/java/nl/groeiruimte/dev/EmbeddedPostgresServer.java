package nl.groeiruimte.dev;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import nl.groeiruimte.platform.migration.Migration;

/**
 * A real PostgreSQL beside the JVM, with the database and the two roles that production has too: the owner migrates,
 * the application owns nothing. Connections from this machine need no password, but for the owner's: an application
 * that could log in as the owner would not start.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    public static final String DATABASE = "groeiruimte";
    public static final String OWNER = "groeiruimte_owner";
    public static final String APPLICATION = "groeiruimte_app";
    /** Arranges what tests need, behind all rights. */
    public static final String SUPERUSER = "postgres";

    public static final String OWNER_PASSWORD = "development-owner";
    public static final String PROOF_KEY = "development-key-with-which-who-asks-is-proved";
    private static final String WHO_MAY_LOG_IN = """
            local all all trust
            host all groeiruimte_owner all password
            host all all all trust
            """;

    private static final int MOST_CONNECTIONS = 4;

    private final EmbeddedPostgres server;
    private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();

    private EmbeddedPostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts on the given port and keeps its data in the folder, as durable as in production. */
    public static EmbeddedPostgresServer kept(Path data, int port) {
        return start(
                builder(data).setPort(port).setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on"),
                data);
    }

    /** Starts on a free port for tests: fast, and nothing would survive a power cut. */
    public static EmbeddedPostgresServer throwAway(Path data) {
        return start(builder(data).setServerConfig("full_page_writes", "off"), data);
    }

    /** Stops a server that a killed run left on this data, and deletes a pid file that no server belongs to. */
    public static void endOrphan(Path data) {
        Path pidFile = data.toAbsolutePath().resolve("postmaster.pid");
        try {
            if (Files.notExists(pidFile)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            if (Orphan.end(pid, data.toAbsolutePath())) {
                Console.say("Stopped a PostgreSQL that an earlier start left behind");
            }
            Files.deleteIfExists(pidFile);
        } catch (NumberFormatException | IndexOutOfBoundsException unreadable) {
            delete(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC URL of the application's database, without user. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), DATABASE);
    }

    /** A connection as the server's superuser: for looking behind the rights, never for the application. */
    public Connection superuserConnection() throws SQLException {
        return server.getDatabase(SUPERUSER, DATABASE).getConnection();
    }

    /** A connection as the owner, who migrates. */
    public Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), OWNER, OWNER_PASSWORD);
    }

    /**
     * Connections of a user that are kept until the server ends, as the application keeps its own: a new one costs the
     * server more than most of what is asked.
     */
    public DataSource connectionsOf(String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl());
        config.setUsername(user);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(0);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    /** Does, for the application's database, the step that production does before each start. */
    public EmbeddedPostgresServer migrate() {
        migrate(jdbcUrl());
        return this;
    }

    /** The same for another database on this server. */
    public void migrate(String url) {
        Migration.run(new Migration.Target(url, OWNER, OWNER_PASSWORD, APPLICATION, PROOF_KEY));
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.toAbsolutePath())
                .setOverrideWorkingDirectory(
                        LocalFolder.resolve("postgres-binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
    }

    private static EmbeddedPostgresServer start(EmbeddedPostgres.Builder builder, Path data) {
        endOrphan(data);
        try {
            Files.createDirectories(data);
            EmbeddedPostgresServer started = new EmbeddedPostgresServer(builder.start());
            started.createDatabase();
            started.letOwnerNeedItsPassword(data);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + data, e);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database and its roles", e);
        }
    }

    private void createDatabase() throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, APPLICATION}) {
                if (missing(connection, "select from pg_roles where rolname = ?", role)) {
                    statement.execute("create role " + role + " login");
                }
            }
            if (missing(connection, "select from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            statement.execute(Files.readString(LocalFolder.ofProject("src/main/docker/postgres/setup/roles.sql")));
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
        }
    }

    private void letOwnerNeedItsPassword(Path data) throws IOException, SQLException {
        Files.writeString(data.resolve("pg_hba.conf"), WHO_MAY_LOG_IN);
        try (Connection connection = superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + OWNER + " password '" + OWNER_PASSWORD + "'");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
