package nl.groeiruimte.platform.apiuse;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one client asked on one day.
 *
 * @param requests all of them, on all nodes
 * @param refused those of them that were more than it may ask
 * @param windowAt the beginning of the period of the limit in which it asked last
 * @param inWindow its requests of that period
 * @param busiest the most of any period of the day
 * @param lastAt when it asked last
 */
public record UseOfDay(
        String subject,
        LocalDate day,
        long requests,
        long refused,
        Instant windowAt,
        long inWindow,
        long busiest,
        Instant lastAt) {}
