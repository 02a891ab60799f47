/** The case: registration, identity, code name, phases, outcome, and what happened to it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "process", "form"})
package nl.groeiruimte.lead;
