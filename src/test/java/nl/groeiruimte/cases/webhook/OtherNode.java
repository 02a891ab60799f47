package nl.groeiruimte.cases.webhook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.groeiruimte.GroeiruimteApplication;
import nl.groeiruimte.support.TestEnvironment;

/** A second node of the application under test, in a process of its own; it leaves the cases' processes alone. */
final class OtherNode implements AutoCloseable {

    private final Process process;

    OtherNode() throws IOException {
        Path log = Files.createTempFile("other-node", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                GroeiruimteApplication.class.getName(),
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false",
                "--groeiruimte.webhooks.first-after=0s"));
        TestEnvironment.applicationSettings().forEach((name, value) -> command.add("--" + name + "=" + value));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        log.toFile().deleteOnExit();
    }

    /** Without an empty entry, as Maven leaves one at the end: it means the folder of the project, with files in it. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Whether it still runs.
     *
     * @throws IllegalStateException when it ended by itself, as one that could not start
     */
    boolean runs() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the other node ended with " + process.exitValue());
        }
        return true;
    }

    /** Ends it as a machine that loses its power does: with SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
