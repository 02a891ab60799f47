package nl.groeiruimte.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a contact person asked about their data.
 *
 * @param kind     {@code access}, {@code correction} or {@code erasure}
 * @param answerBy a month after it was asked (GDPR, article 12, third paragraph)
 * @param answer   what was answered; null while it is open
 */
record DataRequest(UUID id, UUID leadId, String kind, LocalDate askedOn, LocalDate answerBy, String takenByName, Instant takenAt,
        String answer, String answeredByName, Instant answeredAt) {

    public boolean open() {
        return answeredAt == null;
    }
}
