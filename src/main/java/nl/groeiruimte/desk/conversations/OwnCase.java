package nl.groeiruimte.desk.conversations;

import java.util.UUID;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A case of the asker's own agency; for everybody else it is not there. */
@Component
class OwnCase {

    /** Only what looks like a case id, so that everything else is simply not found. */
    static final String ADDRESS = "/cases/{lead:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private final Leads leads;
    private final CurrentAsker asker;

    OwnCase(Leads leads, CurrentAsker asker) {
        this.leads = leads;
        this.asker = asker;
    }

    /** @throws ResponseStatusException 404 when it is not there, or not the asker's */
    Lead find(UUID lead) {
        return leads.find(lead)
                .filter(found -> asker.get().worksFor(found.originAgency()))
                .orElseThrow(OwnCase::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
