package nl.groeiruimte.stewardship.records;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What other pages have to know of a case's company data. */
@Component
public class CompanyData {

    private final Destructions destructions;

    CompanyData(Destructions destructions) {
        this.destructions = destructions;
    }

    /** When the company's data was destroyed; empty while it is kept, and for who may not know. */
    public Optional<Instant> destroyedAt(UUID leadId) {
        return destructions.of(leadId).stream()
                .filter(one -> one.stage().equals("case"))
                .flatMap(past -> past.confirmedAt().stream())
                .findFirst();
    }
}
