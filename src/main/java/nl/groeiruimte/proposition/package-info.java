/** The blind profile, asking other regions, and what they answer. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "platform.calendar",
            "lead",
            "articulation",
            "supply.site",
            "fit",
            "matching",
            "profile"
        })
package nl.groeiruimte.proposition;
