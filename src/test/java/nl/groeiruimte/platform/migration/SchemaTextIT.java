package nl.groeiruimte.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The schema that one reads beside the code, and that everything in it says what it is for. */
class SchemaTextIT {

    private static final Path READ = LocalFolder.ofProject("src/docs/schema.sql");
    private static final Path MADE = LocalFolder.ofProject("target/schema.sql");

    private static SingleConnectionDataSource migrated;
    private static SchemaText schema;

    /** A database of its own: in the one that tests share some of them change tables for a moment. */
    @BeforeAll
    static void migrate() {
        EmbeddedPostgresServer server = TestEnvironment.postgres();
        try (SingleConnectionDataSource anywhere = superuser(server.jdbcUrl())) {
            JdbcClient.create(anywhere)
                    .sql("create database schema_text owner " + EmbeddedPostgresServer.OWNER)
                    .update();
        }
        String url = server.jdbcUrl().replaceFirst("/[^/]+$", "/schema_text");
        server.migrate(url);
        migrated = superuser(url);
        JdbcClient jdbc = JdbcClient.create(migrated);
        jdbc.sql("set search_path to groeiruimte").update();
        schema = new SchemaText(jdbc);
    }

    @AfterAll
    static void close() {
        if (migrated != null) {
            migrated.close();
        }
    }

    @Test
    void schemaThatOneReadsIsTheOneThatTheMigrationsMake() throws IOException {
        String made = schema.write();
        Files.writeString(MADE, made);
        assertThat(Files.exists(READ) ? Files.readString(READ) : "")
                .as("src/docs/schema.sql is out of date. This test has written the new one:"
                        + " cp target/schema.sql src/docs/schema.sql")
                .isEqualTo(made);
    }

    @Test
    void everyTableAndFunctionSaysWhatItIsFor() {
        assertThat(schema.withoutComment())
                .as("without a comment, which src/docs/schema.sql shows: add"
                        + " `comment on table|function groeiruimte.… is '…'` to the migration")
                .isEmpty();
    }

    private static SingleConnectionDataSource superuser(String url) {
        return new SingleConnectionDataSource(url, EmbeddedPostgresServer.SUPERUSER, "", true);
    }
}
