package nl.groeiruimte.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts a jar in a JVM of its own and waits for its first good answer. */
final class ColdStart {

    private static final int LIMIT_SECONDS = 120;
    private static final int POLL_MILLISECONDS = 10;

    private final Path jar;
    private final String path;
    private final Map<String, String> settings;
    private final File log;

    /** @param path what answers 200 when the application is ready */
    ColdStart(Path jar, String path, Map<String, String> settings, Path log) {
        this.jar = jar;
        this.path = path;
        this.settings = settings;
        this.log = log.toFile();
    }

    /** Seconds from {@code java -jar} to the first answer 200. */
    double seconds() {
        int port = Database.freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--server.port=" + port));
        command.addAll(List.of(Application.arguments(settings)));
        long start = System.nanoTime();
        Process process = null;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            URI question = URI.create("http://127.0.0.1:" + port + path);
            while (!answers(question)) {
                if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)
                        || System.nanoTime() - start > LIMIT_SECONDS * 1_000_000_000L) {
                    throw new IllegalStateException(jar + " did not start, see " + log);
                }
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            end(process);
        }
    }

    private static boolean answers(URI question) {
        try {
            HttpURLConnection connection = (HttpURLConnection) question.toURL().openConnection();
            connection.setReadTimeout(LIMIT_SECONDS * 1000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void end(Process process) {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
