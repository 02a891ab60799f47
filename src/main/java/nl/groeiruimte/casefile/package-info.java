/** The page of one case: where it stands, its tabs, and what can be done with it outside its tasks. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
        "security", "process", "form", "lead", "articulation", "supply", "matching", "proposition", "partner",
        "resolution", "calendar", "web", "worklist", "caseview"})
package nl.groeiruimte.casefile;
