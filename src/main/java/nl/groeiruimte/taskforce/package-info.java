/** Doing the work: starting a case, and the page of each task with the background that its form needs. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "security",
            "process",
            "form",
            "identity",
            "lead",
            "articulation",
            "supply",
            "fit",
            "matching",
            "profile",
            "proposition",
            "disclosure",
            "partner",
            "resolution",
            "web",
            "worklist",
            "caseview",
            "report",
            "halfyear",
            "text"
        })
package nl.groeiruimte.taskforce;
