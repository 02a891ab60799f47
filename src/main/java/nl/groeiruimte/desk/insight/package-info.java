/** Learning from all comparisons: which need failed where, and which cases another supply would help. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.form",
            "reference",
            "cases.articulation",
            "supply.fact",
            "supply.site",
            "cases.comparison",
            "reports.suppression",
            "platform.spreadsheet",
            "desk.casewords",
            "platform.web",
            "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.insight;
