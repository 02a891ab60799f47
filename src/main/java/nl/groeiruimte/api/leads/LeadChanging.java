package nl.groeiruimte.api.leads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.IfMatch;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.SignalChanges;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes a case for an agency's system, each time in one transaction that keeps it from others. */
@Component
class LeadChanging {

    private static final int ATTEMPTS = 3;

    private final LeadAnswers answers;
    private final SignalChanges changes;
    private final LeadChangeReader reader;
    private final TransactionTemplate transaction;

    LeadChanging(
            LeadAnswers answers,
            SignalChanges changes,
            LeadChangeReader reader,
            PlatformTransactionManager transactions) {
        this.answers = answers;
        this.changes = changes;
        this.reader = reader;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Changes what was sent of a signal.
     *
     * @param known as which the caller knows it
     * @param faults of the request around the body
     * @throws ProblemException when it is not valid, the case is another's, or not any more as the caller knows it
     */
    void change(String id, IfMatch known, JsonBody body, List<Fault> faults) {
        try {
            locked(id, known, lead -> {
                known.check(answers.tag(lead));
                if (!lead.isSignal()) {
                    throw ProblemException.of(ProblemType.CASE_ASSESSED);
                }
                List<Fault> all = new ArrayList<>(faults);
                LeadChangeReader.Change change = reader.judge(lead, body, all);
                if (!all.isEmpty()) {
                    throw ProblemException.invalid(all);
                }
                refuse(changes.change(lead.id(), change.values(), change.fields()));
                return lead;
            });
        } catch (DuplicateKeyException atTheSameMoment) {
            throw ProblemException.of(ProblemType.REFERENCE_USED);
        }
    }

    private static void refuse(SignalChanges.Outcome outcome) {
        switch (outcome) {
            case DONE -> {
                // Nothing to refuse.
            }
            case TOO_LATE -> throw ProblemException.of(ProblemType.CASE_ASSESSED);
            case REFERENCE_USED -> throw ProblemException.of(ProblemType.REFERENCE_USED);
            case CONTACT_KNOWN ->
                throw ProblemException.invalid(List.of(Fault.ofBody("/company/contact", ErrorCode.CONTACT_KNOWN)));
        }
    }

    /**
     * Does something with a case that nobody else changes meanwhile; once more when others were at it too.
     *
     * @throws ProblemException when it is not there for the asker, or the caller does not say as which it is known
     */
    <T> T locked(String id, IfMatch known, Function<Lead, T> work) {
        Lead found = answers.find(id);
        known.require();
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.ofNullable(transaction.execute(
                                status -> work.apply(changes.lock(found.id()).orElseThrow(ProblemException::notFound))))
                        .orElseThrow();
            } catch (ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
