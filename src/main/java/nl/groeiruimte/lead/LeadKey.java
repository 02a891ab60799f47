package nl.groeiruimte.lead;

import java.time.Instant;
import java.util.UUID;

/** Where a page of cases ends: in the order of the moment of the signal, then of the id. */
public record LeadKey(Instant signalledAt, UUID id) {

    /** The key of this case. */
    public static LeadKey of(Lead lead) {
        return new LeadKey(lead.signalledAt(), lead.id());
    }
}
