/** Doing the work: starting a case, and the page of each task with the background that its form needs. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "identity",
            "lead",
            "articulation",
            "supply.site",
            "fit",
            "matching",
            "profile",
            "proposition",
            "disclosure",
            "partner",
            "resolution",
            "platform.web",
            "worklist",
            "caseview",
            "reports.document",
            "reports.cycle",
            "platform.text"
        })
package nl.groeiruimte.taskforce;
