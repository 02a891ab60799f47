package nl.groeiruimte.supply.refresh;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What became of asking one agency in one quarter.
 *
 * @param remindedAt null when it was not reminded
 * @param answer null without one
 * @param closedAt when the next quarter began without an answer; null otherwise
 */
record Round(
        String quarter,
        String agency,
        Instant askedAt,
        LocalDate dueOn,
        Instant remindedAt,
        Answer answer,
        Instant closedAt) {

    /**
     * What the agency answered.
     *
     * @param code {@code all}, {@code chosen} or {@code none}
     * @param by name of the person
     * @param confirmedSites how many sites were confirmed
     * @param reason why nothing was confirmed; null otherwise
     */
    record Answer(String code, Instant at, String by, Integer confirmedSites, String reason) {}
}
