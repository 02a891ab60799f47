package nl.groeiruimte.supply.refresh;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of asking one agency in one quarter.
 *
 * @param remindedAt when it was reminded, if it was
 * @param answer what it answered, if it did
 * @param closedAt when the next quarter began without an answer
 */
record Round(
        String quarter,
        String agency,
        Instant askedAt,
        LocalDate dueOn,
        @Nullable Instant remindedAt,
        @Nullable Answer answer,
        @Nullable Instant closedAt) {

    /** How many sites and instruments were confirmed. */
    record Confirmed(int sites, int instruments) {}

    /**
     * What the agency answered.
     *
     * @param code {@code all}, {@code chosen} or {@code none}
     * @param by name of the person
     * @param confirmed how much was confirmed
     * @param reason why nothing was confirmed, if so
     */
    record Answer(
            String code,
            Instant at,
            String by,
            Confirmed confirmed,
            @Nullable String reason) {}
}
