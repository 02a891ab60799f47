package nl.groeiruimte.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.groeiruimte.dev.ApplicationSettings;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.dev.KeycloakServer;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.dev.MailServer;
import org.springframework.boot.SpringApplication;

/** A throw-away PostgreSQL, a Keycloak and a mail server, started when first asked for and ended with the JVM. */
public final class TestServers {

    private static final Path ALL = LocalFolder.ofProject("target/test-servers");
    private static final Path MINE =
            ALL.resolve(Long.toString(ProcessHandle.current().pid()));

    static {
        clearAwayKilledRuns();
    }

    private final Path folder;
    private EmbeddedPostgresServer postgres;
    private KeycloakServer keycloak;
    private MailServer mails;

    /** @param name of what they are for, as a folder */
    TestServers(String name) {
        folder = folderOf(name);
    }

    /** Where this run keeps the data of servers for one purpose. */
    static Path folderOf(String name) {
        return MINE.resolve(name);
    }

    /** Deletes such a folder, and with the last of them what held them all. */
    static void delete(Path folder) {
        LocalFolder.delete(folder);
        MINE.toFile().delete();
    }

    /** The PostgreSQL, migrated. */
    public EmbeddedPostgresServer postgres() {
        startOnce();
        return postgres;
    }

    /** The Keycloak, with the development realm and its demo users. */
    public KeycloakServer keycloak() {
        startOnce();
        return keycloak;
    }

    /** The mail server; it keeps what it takes until the tests end. */
    public MailServer mails() {
        startOnce();
        return mails;
    }

    /** Spring properties that point an application at these servers. */
    public Map<String, String> applicationSettings() {
        Map<String, String> settings = new HashMap<>(ApplicationSettings.of(postgres(), keycloak()));
        settings.put(
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                TestKeys.serve(keycloak().issuer()));
        settings.put("groeiruimte.security-txt.contact", "mailto:security@example.org");
        // Tests ask for more pages than anybody reads.
        settings.put("groeiruimte.pages.rate-limit.requests", "1000000");
        // Tests read the list when they need it.
        settings.put("groeiruimte.directory.first-after", "1d");
        settings.putAll(mails().settings());
        settings.put("groeiruimte.kvk.key", KvkStub.KEY);
        settings.put("groeiruimte.kvk.base-url", KvkStub.address());
        // Tests send when they need it.
        settings.put("groeiruimte.mail.first-after", "1d");
        settings.put("groeiruimte.messages.mail-every", "1d");
        // Pages that a browser left open are no answers to wait for when the tests end.
        settings.put("server.shutdown", "immediate");
        return settings;
    }

    private synchronized void startOnce() {
        if (postgres != null) {
            return;
        }
        // After the application contexts, which would wait for their connections.
        SpringApplication.getShutdownHandlers().add(this::stop);
        CompletableFuture<KeycloakServer> keycloakStart = CompletableFuture.supplyAsync(this::startKeycloak);
        EmbeddedPostgresServer started = MigratedPostgres.start(folder.resolve("postgres"));
        mails = MailServer.start(0);
        keycloak = keycloakStart.join();
        postgres = started;
    }

    /** From a copy of a prepared data folder: importing the realm costs more than the rest of the start. */
    private KeycloakServer startKeycloak() {
        Path template = LocalFolder.resolve("keycloak-template");
        Path home = folder.resolve("keycloak");
        LocalFolder.exclusively("keycloak-template", () -> {
            if (!KeycloakServer.holdsRealm(template)) {
                KeycloakServer.start(template, freePort()).close();
            }
            LocalFolder.copy(template, home);
        });
        return KeycloakServer.start(home, freePort());
    }

    private static void clearAwayKilledRuns() {
        try {
            Files.createDirectories(ALL);
            try (Stream<Path> runs = Files.list(ALL)) {
                for (Path run : runs.filter(TestServers::hasEnded).toList()) {
                    try (Stream<Path> pairs = Files.list(run)) {
                        pairs.forEach(pair -> {
                            EmbeddedPostgresServer.endOrphan(pair.resolve("postgres"));
                            KeycloakServer.endOrphan(pair.resolve("keycloak"));
                        });
                    }
                    LocalFolder.delete(run);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasEnded(Path run) {
        long pid = Long.parseLong(run.getFileName().toString());
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    private void stop() {
        Stream.of(keycloak, postgres, mails).filter(server -> server != null).forEach(TestServers::close);
        delete(folder);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("A test server did not stop: " + e.getMessage());
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
