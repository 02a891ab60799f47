/** Doing the work: starting a case, and the page of each task with the background that its form needs. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
        "security", "process", "form", "lead", "articulation", "supply", "matching", "fit", "proposition", "partner",
        "resolution", "web", "worklist", "caseview"})
package nl.groeiruimte.taskforce;
