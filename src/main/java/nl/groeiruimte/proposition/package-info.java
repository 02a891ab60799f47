/** The blind profile, asking other regions, and what they answer. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
        "security", "process", "form", "calendar", "lead", "articulation", "supply", "matching", "fit"})
package nl.groeiruimte.proposition;
