/** Compares a confirmed request with the sites of all regions, and keeps each shortlist as it was computed. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.process",
            "platform.calendar",
            "platform.form",
            "cases.lead",
            "cases.articulation",
            "supply.site",
            "cases.comparison"
        })
package nl.groeiruimte.cases.shortlist;
