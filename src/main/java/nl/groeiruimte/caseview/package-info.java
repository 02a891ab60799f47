/** How what is known of a case is said and shown, the same on its page and beside a task. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "security",
            "process",
            "form",
            "lead",
            "supply",
            "fit",
            "matching",
            "profile",
            "proposition",
            "disclosure",
            "partner",
            "web",
            "worklist"
        })
package nl.groeiruimte.caseview;
