package nl.groeiruimte.cases.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Money of an instrument in a year, as somebody recorded it.
 *
 * @param instrument its code
 * @param year of the calendar
 * @param state {@code committed} or {@code paid}
 * @param eur all of that year; nothing takes back what was recorded before
 * @param provenOn the day of what proves it
 * @param evidence which document, and where it is kept
 */
public record Funding(
        String instrument,
        int year,
        String state,
        BigDecimal eur,
        LocalDate provenOn,
        String evidence,
        String recordedByName,
        Instant recordedAt) {

    /** Whether the money was there, and not only promised. */
    public boolean paid() {
        return state.equals("paid");
    }

    /** Whether both are about the same money, of which the later counts. */
    boolean sameAs(Funding other) {
        return instrument.equals(other.instrument) && year == other.year && state.equals(other.state);
    }
}
