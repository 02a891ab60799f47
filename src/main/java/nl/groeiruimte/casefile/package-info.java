/** The page of one case: where it stands, its tabs, and what can be done with it outside its tasks. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "identity",
            "attachment",
            "platform.calendar",
            "lead",
            "articulation",
            "supply.site",
            "matching",
            "profile",
            "proposition",
            "disclosure",
            "partner",
            "resolution",
            "records",
            "platform.web",
            "worklist",
            "caseview",
            "platform.spreadsheet",
            "platform.text"
        })
package nl.groeiruimte.casefile;
