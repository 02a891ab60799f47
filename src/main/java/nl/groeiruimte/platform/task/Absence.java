package nl.groeiruimte.platform.task;

import java.time.LocalDate;
import java.util.UUID;
import nl.groeiruimte.platform.security.Colleague;

/**
 * When somebody is away, and who does their tasks meanwhile.
 *
 * @param agency code of the agency or partner of both
 * @param lastDay the last day of it
 */
public record Absence(UUID id, String agency, Colleague who, Colleague deputy, LocalDate firstDay, LocalDate lastDay) {

    /** Whether the other one is on some day too. */
    boolean overlaps(LocalDate from, LocalDate to) {
        return !firstDay.isAfter(to) && !lastDay.isBefore(from);
    }
}
