package nl.groeiruimte.cases.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VirusScannerTest {

    private final AttachmentSettings settings = new AttachmentSettings();
    private final VirusScanner scanner = new VirusScanner(settings);

    private VirusScanner.Verdict verdict(int port, byte[] content) {
        settings.setScannerHost("127.0.0.1");
        settings.setScannerPort(port);
        settings.setScannerTimeout(Duration.ofMillis(500));
        return scanner.scan(content);
    }

    @Test
    void scannerTellsCleanFromInfected() {
        try (FakeScanner fake = new FakeScanner()) {
            assertThat(verdict(fake.port(), new byte[200_000])).isEqualTo(VirusScanner.Verdict.CLEAN);
            assertThat(verdict(fake.port(), Files.bytes("x".repeat(65_500) + FakeScanner.VIRUS)))
                    .isEqualTo(VirusScanner.Verdict.INFECTED);
            assertThat(fake.scans()).isEqualTo(2);
        }
    }

    @Test
    void scannerThatIsAwayGivesNoVerdict() throws IOException {
        int port;
        try (ServerSocket silent = new ServerSocket(0)) {
            port = silent.getLocalPort();
            assertThat(verdict(port, Files.PDF)).as("one that does not answer").isEqualTo(VirusScanner.Verdict.UNKNOWN);
        }
        assertThat(verdict(port, Files.PDF)).as("one that is not there").isEqualTo(VirusScanner.Verdict.UNKNOWN);
    }

    @Test
    void withoutAScannerThereIsNoVerdict() {
        assertThat(scanner.scan(Files.PDF)).isEqualTo(VirusScanner.Verdict.UNKNOWN);
    }
}
