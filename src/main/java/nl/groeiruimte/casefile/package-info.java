/** The page of one case: where it stands, its tabs, and what can be done with it outside its tasks. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "security",
            "process",
            "form",
            "identity",
            "attachment",
            "calendar",
            "lead",
            "articulation",
            "supply",
            "matching",
            "profile",
            "proposition",
            "disclosure",
            "partner",
            "resolution",
            "records",
            "web",
            "worklist",
            "caseview",
            "export",
            "text"
        })
package nl.groeiruimte.casefile;
