/**
 * Asking a partner something about a case, or about an instrument that might pay for it; what it answers, and what the
 * case lead does with that.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "supply.instrument",
            "cases.lead",
            "cases.articulation",
            "cases.blindprofile",
            "cases.capital",
            "cases.comparison",
            "cases.financing"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.partner;
