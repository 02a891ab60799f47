package nl.groeiruimte.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A case that a figure counts.
 *
 * @param region    name of the agency of origin
 * @param countedOn the day from which it counts
 * @param amountEur what it adds in EUR; null where cases are counted
 */
record FigureCase(UUID leadId, String caseNumber, String codeName, String region, LocalDate countedOn, BigDecimal amountEur) {
}
