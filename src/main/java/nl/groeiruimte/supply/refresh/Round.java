package nl.groeiruimte.supply.refresh;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What became of asking one agency in one quarter.
 *
 * @param remindedAt null when it was not reminded
 * @param answer {@code all}, {@code chosen} or {@code none}; null without an answer
 * @param answeredBy name of the person; null without an answer
 * @param confirmedSites how many sites were confirmed; null without an answer
 * @param reason why nothing was confirmed; null otherwise
 * @param closedAt when the next quarter began without an answer; null otherwise
 */
record Round(
        String quarter,
        String agency,
        Instant askedAt,
        LocalDate dueOn,
        Instant remindedAt,
        String answer,
        Instant answeredAt,
        String answeredBy,
        Integer confirmedSites,
        String reason,
        Instant closedAt) {}
