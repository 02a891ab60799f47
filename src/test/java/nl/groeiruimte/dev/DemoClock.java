package nl.groeiruimte.dev;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.groeiruimte.platform.calendar.WorkingDays;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The application's clock in the development start; a thread that makes the demo's past has an earlier day, all others
 * today's.
 */
final class DemoClock extends Clock {

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        DemoClock demoClock() {
            return new DemoClock();
        }
    }

    private final ThreadLocal<Duration> back = ThreadLocal.withInitial(() -> Duration.ZERO);

    /** Does the work at noon of a day. */
    void on(LocalDate day, Runnable work) {
        back.set(Duration.between(
                Instant.now(), day.atTime(12, 0).atZone(WorkingDays.ZONE).toInstant()));
        try {
            work.run();
        } finally {
            back.remove();
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(back.get());
    }

    @Override
    public ZoneId getZone() {
        return WorkingDays.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(WorkingDays.ZONE) ? this : Clock.system(zone);
    }
}
