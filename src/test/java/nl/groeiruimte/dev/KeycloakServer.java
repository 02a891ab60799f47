package nl.groeiruimte.dev;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** A real Keycloak beside the JVM, as a process of its own, with the development realm. */
public final class KeycloakServer implements AutoCloseable {

    public static final String ADMINISTRATOR = "admin";

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    /** Keycloak's way to say: I rebuilt myself for these options, start me again. */
    private static final int EXIT_REBUILT = 10;

    private final Path home;
    private final int port;
    private Process process;

    private KeycloakServer(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Starts a Keycloak that keeps its data in the folder; returns when the realm answers. */
    public static KeycloakServer start(Path home, int port) {
        KeycloakServer server = new KeycloakServer(home.toAbsolutePath(), port);
        endOrphan(server.home);
        try {
            server.prepareHome();
            LocalFolder.exclusively("keycloak-build", server::buildOnce);
            server.launch(true);
            server.awaitRealm();
            return server;
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Ends a Keycloak that a killed run left working on this data. */
    public static void endOrphan(Path home) {
        Path pidFile = pidFile(home);
        try {
            if (Files.exists(pidFile) && Orphan.end(Long.parseLong(Files.readString(pidFile)), home.toAbsolutePath())) {
                Console.say("Stopped a Keycloak that an earlier start left behind");
            }
            Files.deleteIfExists(pidFile);
        } catch (NumberFormatException halfWritten) {
            Console.say("Ignoring an unreadable " + pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the folder holds the realm as it is described now, so that a start only takes seconds. */
    public static boolean holdsRealm(Path home) {
        try {
            return Files.exists(realmMark(home))
                    && Files.readString(realmMark(home)).equals(fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the server, for instance {@code http://localhost:8180}. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** The realm's issuer, as it stands in the tokens. */
    public String issuer() {
        return address() + "/realms/" + DevelopmentRealm.NAME;
    }

    /** The process id, for whoever wants to see it die. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Bound.release(process);
            Files.deleteIfExists(pidFile(home));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepareHome() throws IOException {
        if (!holdsRealm(home)) {
            // A changed realm replaces the old one; the demo users' ids stay the same, so cases keep their people.
            LocalFolder.delete(home.resolve("data"));
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import/groeiruimte-realm.json"), DevelopmentRealm.json());
        }
        for (String folder : List.of("conf", "providers", "themes")) {
            Files.createDirectories(home.resolve(folder));
        }
        LocalFolder.copy(LocalFolder.ofProject("src/main/keycloak/theme"), home.resolve("themes"));
    }

    /** Keycloak compiles itself for its options before the first start; done here once, not at every start. */
    private void buildOnce() {
        Path mark = distribution().resolve(".groeiruimte-built");
        Path built = distribution().resolve("lib/quarkus");
        Path original = distribution().resolve("lib/quarkus.original");
        try {
            if (Files.exists(mark)) {
                return;
            }
            Console.say("Preparing Keycloak (once, takes about twenty seconds) ...");
            // A build that was killed half-way leaves files that Keycloak can't start from: begin with the original.
            if (Files.exists(original)) {
                LocalFolder.copy(original, built);
            } else {
                LocalFolder.copy(built, original);
            }
            launch(false);
            int exit = process.waitFor();
            Bound.release(process);
            if (exit != EXIT_REBUILT) {
                throw failed("ended with code " + exit + " while it prepared itself");
            }
            Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted while it prepared itself");
        }
    }

    private void launch(boolean built) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                // It has little to do and shares the processors with what is developed or tested.
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        if (built) {
            command.add("-Dkc.config.built=true");
        }
        command.addAll(List.of(
                "-cp",
                distribution().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + address()));
        ProcessBuilder builder = new ProcessBuilder(Bound.command(command))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log());
        builder.environment().putAll(DevelopmentRealm.environment());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", DemoUser.PASSWORD);
        process = builder.start();
        Files.writeString(pidFile(home), Long.toString(process.pid()));
    }

    private void awaitRealm() throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/realms/"
                        + DevelopmentRealm.NAME + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Instant limit = Instant.now().plus(START_LIMIT);
        try {
            while (!answers(client, question)) {
                if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                    throw failed("ended with code " + process.exitValue());
                }
                if (Instant.now().isAfter(limit)) {
                    throw failed("did not answer within " + START_LIMIT.toMinutes() + " minutes");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted while it started");
        }
        Files.writeString(realmMark(home), fingerprint());
    }

    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private IllegalStateException failed(String what) {
        String tail;
        try {
            List<String> lines = Files.readAllLines(log().toPath());
            tail = String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException unreadable) {
            tail = "";
        }
        return new IllegalStateException("Keycloak " + what + ", see " + log() + "\n" + tail);
    }

    private File log() {
        return home.resolve("keycloak.log").toFile();
    }

    static Path distribution() {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(LocalFolder.resolve(""), "keycloak-[0-9]*")) {
            // The build names the version; an editor that starts a test doesn't, and takes the newest.
            String named = System.getProperty("groeiruimte.keycloak.distribution");
            return named != null
                    ? Path.of(named)
                    : StreamSupport.stream(unpacked.spliterator(), false)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
        } catch (IOException | NoSuchElementException e) {
            throw new IllegalStateException("There is no unpacked Keycloak; `mvn test-compile` brings it", e);
        }
    }

    private static String fingerprint() {
        String content = DevelopmentRealm.json() + distribution().getFileName();
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Path realmMark(Path home) {
        return home.resolve("data/realm.fingerprint");
    }

    private static Path pidFile(Path home) {
        return home.resolve("keycloak.pid");
    }
}
