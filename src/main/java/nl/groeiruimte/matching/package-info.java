/** Compares a confirmed request with the sites of all regions, and keeps each shortlist as it was computed. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.process",
            "platform.calendar",
            "platform.form",
            "lead",
            "articulation",
            "supply.site",
            "fit"
        })
package nl.groeiruimte.matching;
