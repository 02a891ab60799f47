package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.support.BesideTheApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped is trained where no server is. */
@BesideTheApplication
class TrainingRunIT {

    private static final int LIMIT_MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void trainingMakesAllThatAStartMakesWithoutAnyServerOrSettingAndEnds() throws IOException, InterruptedException {
        Path log = folder.resolve("training.log");
        ProcessBuilder training = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        GroeiruimteApplication.class.getName(),
                        TrainingRun.COMMAND)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        training.environment().keySet().removeIf(name -> name.startsWith("GROEIRUIMTE_"));

        Process process = training.start();
        boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }

        String said = Files.readString(log);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("Trained with").contains("Health: ").doesNotContain(" ERROR ");
    }

    /** Told from the project's folder, where a last entry that is empty would mean its files. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
