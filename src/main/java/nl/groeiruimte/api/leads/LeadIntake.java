package nl.groeiruimte.api.leads;

import java.util.List;
import java.util.Optional;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.cases.lead.ExternalReferences;
import nl.groeiruimte.cases.lead.Intake;
import nl.groeiruimte.cases.lead.Intake.Result;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts a case for an agency's system, or says why not. */
@Component
class LeadIntake {

    private final NewLeadReader reader;
    private final Intake intake;
    private final ExternalReferences references;
    private final Leads leads;
    private final LeadAnswers answers;

    LeadIntake(NewLeadReader reader, Intake intake, ExternalReferences references, Leads leads, LeadAnswers answers) {
        this.reader = reader;
        this.intake = intake;
        this.references = references;
        this.leads = leads;
        this.answers = answers;
    }

    /** @param replayed whether an earlier request with the same key had started it */
    record Started(LeadResource lead, boolean replayed) {}

    /** @param made whether it was not there before */
    record Put(Lead lead, boolean made) {}

    /**
     * Starts the case, or finds the one that the same request started before.
     *
     * @param key if the caller gave one
     * @param faults of the request around the body; with any of them nothing is started
     * @throws ProblemException when the body is not valid, the key belongs to another body, another case has the
     *     reference, or the company has an open case
     */
    Started start(JsonBody body, @Nullable String key, List<Fault> faults) {
        Result result = result(body, key, faults);
        if (result instanceof Result.Started started) {
            return started.replayed()
                    ? new Started(answers.of(started.lead()), true)
                    // Asking for what was just written would be one more question at each start.
                    : new Started(
                            LeadResource.of(
                                    started.lead(), (String) body.values().get(ExternalReferences.FIELD)),
                            false);
        }
        throw ProblemException.of(ProblemType.REFERENCE_USED);
    }

    /**
     * The case with this reference as it is, or else one that is started with it.
     *
     * @throws ProblemException as by {@link #start}, but not for the reference, unless its case's data was destroyed
     */
    Put put(String reference, JsonBody body, @Nullable String key, List<Fault> faults) {
        Object said = body.values().get(ExternalReferences.FIELD);
        if (said != null && !said.equals(reference)) {
            faults.add(Fault.ofBody("/" + ExternalReferences.FIELD, ErrorCode.OTHER_REFERENCE));
        }
        Optional<Lead> found = faults.isEmpty() ? find(reference) : Optional.empty();
        if (found.isPresent()) {
            return new Put(found.get(), false);
        }
        Result result = result(body.with(ExternalReferences.FIELD, reference), key, faults);
        return result instanceof Result.Started started
                ? new Put(started.lead(), !started.replayed())
                : new Put(find(reference).orElseThrow(), false);
    }

    /**
     * The case of the own agency with this reference.
     *
     * @throws ProblemException when its data was destroyed
     */
    Optional<Lead> find(String reference) {
        Optional<ExternalReferences.Referred> found = references.find(reference);
        if (found.isPresent() && found.get().destroyed()) {
            throw ProblemException.of(ProblemType.CASE_DESTROYED);
        }
        return found.flatMap(referred -> leads.find(referred.leadId()));
    }

    /** What came of it, when that is a case. */
    private Result result(JsonBody body, @Nullable String key, List<Fault> faults) {
        if (!faults.isEmpty()) {
            reader.judge(body, faults);
            throw ProblemException.invalid(faults);
        }
        Result result = begin(body, key == null ? null : new Intake.Once(key, body.sha256()));
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
        return result;
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
