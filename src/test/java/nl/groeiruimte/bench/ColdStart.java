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

/** Starts an application in a JVM of its own and waits for its first good answer. */
final class ColdStart {

    private static final int LIMIT_SECONDS = 120;
    private static final int POLL_MILLISECONDS = 10;

    private final List<String> start;
    private final Path folder;
    private final String path;
    private final Map<String, String> settings;
    private final File log;

    /**
     * @param start the command without the application's own arguments
     * @param folder in which it is given
     * @param path what answers 200 when the application is ready
     */
    ColdStart(List<String> start, Path folder, String path, Map<String, String> settings, Path log) {
        this.start = start;
        this.folder = folder;
        this.path = path;
        this.settings = settings;
        this.log = log.toFile();
    }

    /** Seconds from the command to the first answer 200. */
    double seconds() {
        int port = Database.freePort();
        List<String> command = new ArrayList<>(start);
        command.add("--server.port=" + port);
        command.addAll(List.of(Application.arguments(settings)));
        long began = System.nanoTime();
        Process process = null;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            URI question = URI.create("http://127.0.0.1:" + port + path);
            while (!answers(question)) {
                if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)
                        || System.nanoTime() - began > LIMIT_SECONDS * 1_000_000_000L) {
                    throw new IllegalStateException(start + " did not start, see " + log);
                }
            }
            return (System.nanoTime() - began) / 1e9;
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
