/** Learning from all comparisons: which need failed where, and which cases another supply would help. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "security",
            "form",
            "reference",
            "articulation",
            "supply",
            "calendar",
            "fit",
            "profile",
            "suppression",
            "export",
            "caseview",
            "web",
            "text"
        })
package nl.groeiruimte.insight;
