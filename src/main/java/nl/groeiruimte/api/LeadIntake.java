package nl.groeiruimte.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import nl.groeiruimte.identity.CompanyIdentities;
import nl.groeiruimte.lead.Lead;
import nl.groeiruimte.lead.Leads;
import nl.groeiruimte.lead.Registration;
import nl.groeiruimte.security.CurrentAsker;

/** Starts a case for an agency's system: once for each idempotency key, and not beside an open case of the same company. */
@Component
class LeadIntake {

    private final NewLeadReader reader;
    private final IdempotencyKeys keys;
    private final Registration registration;
    private final CompanyIdentities identities;
    private final Leads leads;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    LeadIntake(NewLeadReader reader, IdempotencyKeys keys, Registration registration, CompanyIdentities identities, Leads leads,
            CurrentAsker asker, PlatformTransactionManager transactions) {
        this.reader = reader;
        this.keys = keys;
        this.registration = registration;
        this.identities = identities;
        this.leads = leads;
        this.asker = asker;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param replayed whether an earlier request with the same key had started it */
    record Started(Lead lead, boolean replayed) {
    }

    /**
     * Starts the case, or finds the one that the same request started before.
     *
     * @param key null when the caller gave none
     * @throws ProblemException when the body is not valid, the key belongs to another body, or the company has an open case
     */
    Started start(LeadBody body, String key) {
        String agency = asker.get().agency();
        if (key == null) {
            return register(body, agency, null);
        }
        // Before the body is judged: what was valid once may not be so today, and is answered all the same.
        return earlier(body, agency, key).orElseGet(() -> {
            try {
                return register(body, agency, key);
            } catch (DuplicateKeyException | ProblemException e) {
                // The same request may have been answered on another connection since we looked.
                return earlier(body, agency, key).orElseThrow(() -> e);
            }
        });
    }

    private Optional<Started> earlier(LeadBody body, String agency, String key) {
        return keys.find(agency, key).map(used -> {
            if (!used.bodySha256().equals(body.sha256())) {
                throw ProblemException.of(HttpStatus.CONFLICT, "idempotency-key-used");
            }
            return new Started(leads.find(used.leadId()).orElseThrow(), true);
        });
    }

    private Started register(LeadBody body, String agency, String key) {
        NewLeadReader.Signal signal = reader.read(body);
        Attempt attempt = transaction.execute(status -> {
            List<UUID> open = signal.confirmedNotDuplicate() ? List.of()
                    : identities.openLeadsWith(signal.values().text("kvkNumber").orElseThrow());
            if (!open.isEmpty()) {
                return new Attempt(null, open);
            }
            Lead lead = registration.register(signal.values(), "api");
            if (key != null) {
                keys.keep(agency, key, new IdempotencyKeys.Used(lead.id(), body.sha256()));
            }
            return new Attempt(lead, List.of());
        });
        if (attempt.lead() == null) {
            throw ProblemException.duplicateCompany(attempt.open().stream().map(Api::lead).toList());
        }
        return new Started(attempt.lead(), false);
    }

    /** @param open the company's open cases, when no case was started because of them; that they were looked up stays in the ledger */
    private record Attempt(Lead lead, List<UUID> open) {
    }
}
