/**
 * Changing a decision table: what would have come out otherwise, putting it into use with a reason, and who did so
 * when.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "reference",
            "platform.security",
            "platform.process",
            "platform.feel",
            "platform.form",
            "cases.lead",
            "cases.comparison",
            "cases.shortlist",
            "platform.text",
            "platform.web"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.stewardship.rules;
