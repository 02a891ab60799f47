package nl.groeiruimte.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Servers of a run end with it. */
class BoundTest {

    @Test
    void processEndsWhenNobodyHoldsItsInputAnyMore() throws IOException, InterruptedException {
        Process process = start("sleep", "300");
        try {
            await().untilAsserted(() ->
                    assertThat(process.info().commandLine().orElse("")).endsWith("sleep 300"));
            assertThat(process.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();

            // As the system does for a JVM that is killed.
            process.getOutputStream().close();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void processIsTheCommandItselfAndKeepsItsExitCode() throws IOException, InterruptedException {
        Process process = start("sh", "-c", "exit 10");

        assertThat(process.waitFor()).isEqualTo(10);
        Bound.release(process);
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(Bound.command(List.of(command))).start();
    }
}
