package nl.groeiruimte.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.GroeiruimteApplication;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.support.MigratedPostgres;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** With which login, and on which database, the application starts; and the step that comes before. */
@ExtendWith(OutputCaptureExtension.class)
class CheckedDatabaseIT {

    private static final String OWN_PASSWORD = "not-the-owners";

    private static EmbeddedPostgresServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = MigratedPostgres.start(data.resolve("postgres"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void applicationThatOwnsNothingStartsOnAMigratedDatabase() throws SQLException {
        String url = database("plain");
        server.migrate(url);
        look(url, EmbeddedPostgresServer.APPLICATION, settings(url));
    }

    @Test
    void databaseIsMigratedByACommandOfItsOwnAndAgainWithoutHarm() throws SQLException {
        String url = database("by_command");
        assertThat(reasons(url, EmbeddedPostgresServer.APPLICATION, settings(url)))
                .singleElement()
                .asString()
                .contains("not migrated");

        for (int time = 0; time < 2; time++) {
            migrateByCommand(url);
            look(url, EmbeddedPostgresServer.APPLICATION, settings(url));
        }
    }

    @Test
    void stepThatMigratesFailsWithoutTheOwnersPassword() {
        assertThatThrownBy(() -> command("migrate", "--spring.datasource.url=" + server.jdbcUrl()))
                .hasMessageContaining("GROEIRUIMTE_DB_OWNER_PASSWORD");
    }

    @Test
    void databaseThatIsBehindIsNamedWithBothVersions() throws SQLException {
        String url = migratedDatabase("behind");
        asSuperuser(url, "delete from groeiruimte.flyway_schema_history where version::numeric > 9");
        assertThat(reasons(url, EmbeddedPostgresServer.APPLICATION, settings(url)))
                .singleElement()
                .asString()
                .contains("needs version", "it is at 9");
    }

    @Test
    void databaseOfOlderMigrationsIsToldWhatToDeleteByBothCommandsAndLeftAsItWas(CapturedOutput output)
            throws SQLException {
        String url = migratedDatabase("older");
        // The chain of before had other files for these numbers, and numbers that no file has now.
        asSuperuser(url, "update groeiruimte.flyway_schema_history set version = '8.9' where version = '10.1'");
        asSuperuser(
                url,
                "update groeiruimte.flyway_schema_history set description = 'lead', checksum = 1 where version = '5'");

        assertThatThrownBy(() -> look(url, EmbeddedPostgresServer.APPLICATION, settings(url)))
                .isInstanceOf(OlderDatabaseException.class)
                .hasMessageContainingAll("older version", ".local/postgres", ".local/keycloak-data");
        assertThatThrownBy(() -> server.migrate(url))
                .isInstanceOf(OlderDatabaseException.class)
                .hasMessageContainingAll("older version", ".local/postgres", ".local/keycloak-data");
        assertThatThrownBy(() -> migrateByCommand(url)).hasRootCauseInstanceOf(FlywayValidateException.class);
        assertThat(output).contains("APPLICATION FAILED TO START", "older version", ".local/postgres");
        try (Connection owner = DriverManager.getConnection(
                        url, EmbeddedPostgresServer.OWNER, EmbeddedPostgresServer.OWNER_PASSWORD);
                ResultSet applied = owner.createStatement()
                        .executeQuery(
                                "select count(*) from groeiruimte.flyway_schema_history" + " where version = '10.1'")) {
            applied.next();
            assertThat(applied.getInt(1)).as("applied beside the older ones").isZero();
        }
    }

    @Test
    void whatALaterMigrationForgetsIsMadeGoodAtItsEnd() throws SQLException {
        String url = migratedDatabase("later");
        try (Connection owner = new DriverManagerDataSource(
                                url, EmbeddedPostgresServer.OWNER, EmbeddedPostgresServer.OWNER_PASSWORD)
                        .getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("create table groeiruimte.forgotten (id integer)");
            statement.execute("alter table groeiruimte.forgotten enable row level security");
            statement.execute("insert into groeiruimte.forgotten values (1)");
            statement.execute(
                    "create function groeiruimte.forgotten_rows() returns bigint language sql security definer"
                            + " set search_path = groeiruimte, pg_temp as 'select count(*) from forgotten'");
            server.migrate(url);
            for (Map.Entry<String, String> answer : Map.of(
                            "select count(*) from groeiruimte.forgotten",
                            "0",
                            "select groeiruimte.forgotten_rows()",
                            "1",
                            "select pg_get_userbyid(proowner) from pg_proc" + " where proname = 'forgotten_rows'",
                            "groeiruimte_definer")
                    .entrySet()) {
                try (ResultSet row = statement.executeQuery(answer.getKey())) {
                    row.next();
                    assertThat(row.getString(1)).as(answer.getKey()).isEqualTo(answer.getValue());
                }
            }
        }
    }

    @Test
    void ownerAndSuperuserAreRefused() throws SQLException {
        String url = migratedDatabase("owned");
        DriverManagerDataSource owner =
                new DriverManagerDataSource(url, EmbeddedPostgresServer.OWNER, EmbeddedPostgresServer.OWNER_PASSWORD);
        assertThatThrownBy(() -> new CheckedDatabase(owner, settings(url)))
                .hasMessageContaining("owns, or could become the owner of");
        assertThat(reasons(url, EmbeddedPostgresServer.SUPERUSER, settings(url)))
                .anyMatch(reason -> reason.contains("superuser"));
    }

    @Test
    void loginThatCouldTurnIntoTheOwnerIsRefused() throws SQLException {
        String url = migratedDatabase("member");
        asSuperuser(url, "create role could_be_owner login in role " + EmbeddedPostgresServer.OWNER);
        assertThat(reasons(url, "could_be_owner", settings(url)))
                .anyMatch(reason -> reason.contains("could become the owner"));
    }

    @Test
    void ownersPasswordIsRefusedByNameAndAsTheApplicationsOwn() throws SQLException {
        String url = migratedDatabase("known");
        MockEnvironment named = settings(url).withProperty(CheckedDatabase.OWNER_PASSWORD, "anything");
        assertThat(reasons(url, EmbeddedPostgresServer.APPLICATION, named))
                .singleElement()
                .asString()
                .contains("GROEIRUIMTE_DB_OWNER_PASSWORD");
        MockEnvironment shared =
                settings(url).withProperty("spring.datasource.password", EmbeddedPostgresServer.OWNER_PASSWORD);
        assertThat(reasons(url, EmbeddedPostgresServer.APPLICATION, shared))
                .singleElement()
                .asString()
                .contains("can log in as " + EmbeddedPostgresServer.OWNER);
    }

    private static void migrateByCommand(String url) {
        command(
                "migrate",
                "--spring.datasource.url=" + url,
                "--groeiruimte.migration.password=" + EmbeddedPostgresServer.OWNER_PASSWORD,
                "--groeiruimte.proof.key=" + EmbeddedPostgresServer.PROOF_KEY);
    }

    /**
     * A program that ends gives its logging up, and the next application that starts would begin that of the whole JVM
     * anew: without those who listen there, such as the tests beside this one.
     */
    private static void command(String... arguments) {
        try {
            GroeiruimteApplication.main(arguments);
        } finally {
            ((LoggerContext) LoggerFactory.getILoggerFactory()).putObject(LoggingSystem.class.getName(), "goes on");
        }
    }

    private static List<String> reasons(String url, String user, MockEnvironment settings) {
        List<List<String>> told = new ArrayList<>();
        assertThatExceptionOfType(UnsafeDatabaseException.class)
                .isThrownBy(() -> look(url, user, settings))
                .satisfies(refused -> told.add(refused.reasons()));
        return told.get(0);
    }

    private static void look(String url, String user, MockEnvironment settings) {
        new CheckedDatabase(new DriverManagerDataSource(url, user, OWN_PASSWORD), settings);
    }

    private static MockEnvironment settings(String url) {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", EmbeddedPostgresServer.APPLICATION)
                .withProperty("spring.datasource.password", OWN_PASSWORD);
    }

    /** An empty one, as production begins with. */
    private static String database(String name) throws SQLException {
        asSuperuser(server.jdbcUrl(), "create database " + name + " owner " + EmbeddedPostgresServer.OWNER);
        return url(name);
    }

    /** One that was migrated already: a copy of the server's own, at which nobody may be connected meanwhile. */
    private static String migratedDatabase(String name) throws SQLException {
        asSuperuser(
                url("postgres"),
                "create database %s template %s owner %s"
                        .formatted(name, EmbeddedPostgresServer.DATABASE, EmbeddedPostgresServer.OWNER));
        return url(name);
    }

    private static String url(String database) {
        return server.jdbcUrl().replaceFirst("/[^/]+$", "/" + database);
    }

    private static void asSuperuser(String url, String sql) throws SQLException {
        try (Connection connection =
                        new DriverManagerDataSource(url, EmbeddedPostgresServer.SUPERUSER, "").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
