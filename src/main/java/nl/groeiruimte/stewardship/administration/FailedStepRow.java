package nl.groeiruimte.stewardship.administration;

import nl.groeiruimte.platform.process.FailedSteps.FailedStep;
import org.jspecify.annotations.Nullable;

/**
 * A failed step with the only two things of its case that an administrator may know.
 *
 * @param name the step's name in the reader's language
 * @param caseNumber none for a step of no case
 */
record FailedStepRow(FailedStep step, String name, @Nullable String caseNumber, String codeName) {}
