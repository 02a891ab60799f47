/**
 * Cases of the agency whose system asks: starting them, finding them, changing and withdrawing them, and reading what
 * happened to one or to all.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.form",
            "cases.feed",
            "cases.lead",
            "cases.resolution",
            "api.http",
            "api.description"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.api.leads;
