/**
 * How a case ends: the company's choice, milestones, realisation, what was learned, withdrawal, and the closing itself.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "platform.calendar",
            "cases.lead",
            "cases.funding",
            "supply.fact",
            "supply.site",
            "cases.comparison",
            "cases.shortlist",
            "cases.inquiry",
            "platform.text",
            "platform.task"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.resolution;
