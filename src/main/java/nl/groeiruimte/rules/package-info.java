/**
 * Changing a decision table: what would have come out otherwise, putting it into use with a reason, and who did so
 * when.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "security",
            "process",
            "feel",
            "form",
            "lead",
            "fit",
            "matching",
            "text",
            "web"
        })
package nl.groeiruimte.rules;
