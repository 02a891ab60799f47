package nl.groeiruimte.cases.webhook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver made of a delivery.
 *
 * @param status of its answer; none when there was none
 * @param problem none when it was taken
 * @param answer the beginning of what it said
 * @param millis how long it took
 */
record Receipt(@Nullable Integer status, @Nullable Problem problem, String answer, int millis) {

    /** Why a delivery was not taken. */
    enum Problem {
        /** It leads to where nothing is sent. */
        ADDRESS,
        UNREACHABLE,
        TOO_SLOW,
        /** Its answer did not say that it was taken. */
        ANSWER;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
