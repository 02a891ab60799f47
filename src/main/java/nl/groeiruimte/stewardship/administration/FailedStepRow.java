package nl.groeiruimte.stewardship.administration;

import nl.groeiruimte.platform.process.FailedSteps.FailedStep;

/**
 * A failed step with the only two things of its case that an administrator may know.
 *
 * @param name the step's name in the reader's language
 */
record FailedStepRow(FailedStep step, String name, String caseNumber, String codeName) {}
