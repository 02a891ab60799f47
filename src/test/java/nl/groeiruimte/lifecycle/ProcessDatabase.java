package nl.groeiruimte.lifecycle;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.support.MigratedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The PostgreSQL of the process tests, started when first asked for and ended with the JVM. Nobody logs in, so no
 * Keycloak.
 */
final class ProcessDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path DATA = LocalFolder.ofProject("target/process-test-server");

    private static EmbeddedPostgresServer server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedPostgresServer postgres = server();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "process tests",
                        Map.of(
                                "spring.datasource.url", postgres.jdbcUrl(),
                                "spring.datasource.username", EmbeddedPostgresServer.APPLICATION,
                                "spring.datasource.password", "not-asked-for",
                                "groeiruimte.proof.key", EmbeddedPostgresServer.PROOF_KEY,
                                "groeiruimte.session.seal-key", "not-used-but-at-least-thirty-two-characters",
                                "groeiruimte.oidc.issuer", "http://127.0.0.1:1/realms/nobody-logs-in",
                                "groeiruimte.safety.hosts", "localhost",
                                "spring.security.oauth2.client.registration.keycloak.client-secret", "not-used")));
    }

    /** A connection as the server's superuser: for looking behind the rights. */
    static Connection superuserConnection() throws SQLException {
        return server().superuserConnection();
    }

    private static synchronized EmbeddedPostgresServer server() {
        if (server == null) {
            EmbeddedPostgresServer.endOrphan(DATA);
            LocalFolder.delete(DATA);
            server = MigratedPostgres.start(DATA);
            // After the application contexts, which would wait for their connections.
            SpringApplication.getShutdownHandlers().add(ProcessDatabase::stop);
        }
        return server;
    }

    private static void stop() {
        server.close();
        LocalFolder.delete(DATA);
    }
}
