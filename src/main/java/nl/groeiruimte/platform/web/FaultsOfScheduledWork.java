package nl.groeiruimte.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.util.ErrorHandler;

/** What the log says when work by the clock fails: all of it, but of what passes by itself one line a minute. */
@Component
class FaultsOfScheduledWork implements ThreadPoolTaskSchedulerCustomizer, ErrorHandler {

    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(FaultsOfScheduledWork.class);

    private final Clock clock;
    /** Of two that fail at the same moment both may say so. */
    private volatile Instant quietUntil = Instant.EPOCH;

    FaultsOfScheduledWork(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(this);
    }

    @Override
    public void handleError(Throwable failure) {
        Optional<PassingFault> passing = PassingFault.of(failure);
        if (passing.isEmpty()) {
            LOG.error("Work by the clock failed", failure);
            return;
        }
        Instant now = clock.instant();
        if (now.isAfter(quietUntil)) {
            quietUntil = now.plus(QUIET);
            LOG.warn(
                    "Work by the clock waits for the database ({})",
                    passing.get().state());
        }
    }
}
