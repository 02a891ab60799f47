package nl.groeiruimte.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import nl.groeiruimte.support.LaterClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class FaultsOfScheduledWorkTest {

    private Duration later = Duration.ZERO;
    private final FaultsOfScheduledWork faults = new FaultsOfScheduledWork(new LaterClock(() -> later));

    @Test
    void databaseThatIsAwayIsOneLineAMinute(CapturedOutput log) {
        away();
        away();
        assertThat(lines(log)).containsExactly("Work by the clock waits for the database (no connection)");

        later = Duration.ofSeconds(61);
        away();
        assertThat(lines(log)).hasSize(2);
        assertThat(log).doesNotContain("\tat ");
    }

    @Test
    void whatNobodyExpectsIsToldInFullEachTime(CapturedOutput log) {
        faults.handleError(new IllegalStateException("a fault of ours", new SQLException("no such column", "42703")));

        assertThat(log).contains("Work by the clock failed", "a fault of ours", "no such column", "\tat ");
    }

    private void away() {
        faults.handleError(new CannotCreateTransactionException(
                "none", new SQLTransientConnectionException("Connection is not available")));
    }

    private static List<String> lines(CapturedOutput log) {
        return log.toString()
                .lines()
                .filter(line -> line.contains("Work by the clock"))
                .map(line -> line.substring(line.indexOf("Work by the clock")))
                .toList();
    }
}
