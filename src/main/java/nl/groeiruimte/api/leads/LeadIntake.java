package nl.groeiruimte.api.leads;

import java.util.List;
import java.util.Optional;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.cases.lead.Intake;
import nl.groeiruimte.cases.lead.Intake.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts a case for an agency's system, or says why not. */
@Component
class LeadIntake {

    private final NewLeadReader reader;
    private final Intake intake;

    LeadIntake(NewLeadReader reader, Intake intake) {
        this.reader = reader;
        this.intake = intake;
    }

    /**
     * Starts the case, or finds the one that the same request started before.
     *
     * @param key if the caller gave one
     * @param faults of the request around the body; with any of them nothing is started
     * @throws ProblemException when the body is not valid, the key belongs to another body, or the company has an open
     *     case
     */
    Result.Started start(JsonBody body, @Nullable String key, List<Fault> faults) {
        if (!faults.isEmpty()) {
            reader.judge(body, faults);
            throw ProblemException.invalid(faults);
        }
        Intake.Once once = key == null ? null : new Intake.Once(key, body.sha256());
        Result result = begin(body, once);
        if (result instanceof Result.Duplicate duplicate) {
            throw ProblemException.duplicateCompany(
                    duplicate.open().stream().map(Api::lead).toList());
        }
        if (result instanceof Result.OtherContent) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_USED);
        }
        if (result instanceof Result.Destroyed) {
            throw ProblemException.of(ProblemType.CASE_DESTROYED);
        }
        return (Result.Started) result;
    }

    /** What was valid once may not be so today, and is answered all the same. */
    private Result begin(JsonBody body, Intake.@Nullable Once once) {
        NewLeadReader.Signal signal;
        try {
            signal = reader.read(body);
        } catch (ProblemException invalid) {
            return Optional.ofNullable(once).flatMap(intake::earlier).orElseThrow(() -> invalid);
        }
        return intake.start(signal.values(), "api", signal.confirmedNotDuplicate(), once);
    }
}
