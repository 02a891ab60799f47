/** Asking a partner something about a case, what it answers, and what the case lead does with that. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "cases.lead",
            "cases.blindprofile"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.partner;
