package nl.groeiruimte.stewardship.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.groeiruimte.platform.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * What a contact person asked about their data.
 *
 * @param kind {@code access}, {@code correction} or {@code erasure}
 * @param answerBy a month after it was asked (GDPR, article 12, third paragraph), or the first working day from then on
 * @param answer what was answered; none while it is open
 */
record DataRequest(
        UUID id,
        UUID leadId,
        String kind,
        LocalDate askedOn,
        LocalDate answerBy,
        @Nullable String answer,
        @Nullable String answeredByName,
        @Nullable Instant answeredAt) {

    /** The database keeps the calendar month; a term that ends on a free day ends on the next working day. */
    DataRequest within(WorkingDays calendar) {
        return new DataRequest(
                id, leadId, kind, askedOn, calendar.onOrAfter(answerBy), answer, answeredByName, answeredAt);
    }

    public boolean open() {
        return answeredAt == null;
    }
}
