/** Changing a decision table: what would have come out otherwise, putting it into use with a reason, and who did so when. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "process", "form", "lead", "fit", "matching", "web", "text"})
package nl.groeiruimte.rules;
