/** The case: registration, code name, phases, outcome, and what happened to it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"reference", "security", "process", "form", "identity", "calendar", "text"})
package nl.groeiruimte.lead;
