package nl.groeiruimte.administration;

import nl.groeiruimte.lead.Lead;
import nl.groeiruimte.process.FailedSteps.FailedStep;

/** A failed step with the only two things of its case that an administrator may know. */
record FailedStepRow(FailedStep step, String caseNumber, String codeName) {

    static FailedStepRow of(FailedStep step, Lead lead) {
        return new FailedStepRow(step, lead.caseNumber(), lead.codeName());
    }
}
