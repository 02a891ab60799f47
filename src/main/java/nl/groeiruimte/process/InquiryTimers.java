package nl.groeiruimte.process;

import java.util.List;

/** Ids of the timers that run while a region is asked. */
final class InquiryTimers {

    static final List<String> IDS = List.of("remind-region", "escalate-inquiry", "close-inquiry");

    private InquiryTimers() {
    }
}
