package nl.groeiruimte.platform.process;

import java.time.Instant;
import java.util.Map;

/** When the timers come that run while a region is asked. */
public record InquiryTimers(Instant reminder, Instant escalation, Instant closing) {

    /** By the timer's id in the model. */
    Map<String, Instant> byId() {
        return Map.of("remind-region", reminder, "escalate-inquiry", escalation, "close-inquiry", closing);
    }
}
