/** Compares a confirmed request with the sites of all regions, and keeps each shortlist as it was computed. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "reference",
            "platform.security",
            "platform.calendar",
            "platform.form",
            "cases.lead",
            "cases.articulation",
            "supply.fact",
            "supply.site",
            "cases.comparison",
            "platform.process",
            "platform.task"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.shortlist;
