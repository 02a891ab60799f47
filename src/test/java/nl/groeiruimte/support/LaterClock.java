package nl.groeiruimte.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The present, moved on by a test, in UTC. */
public final class LaterClock extends Clock {

    private final Supplier<Duration> later;

    public LaterClock(Supplier<Duration> later) {
        this.later = later;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(later.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
