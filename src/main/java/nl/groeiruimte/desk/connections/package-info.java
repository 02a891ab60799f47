/**
 * An agency's connections with its own systems: their clients of the API, how much they use it and the secrets that
 * they log in with; where they are told of events, what was sent, and what of that was taken.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "cases.lead",
            "cases.webhook",
            "platform.apiuse",
            "platform.directory",
            "platform.mail",
            "platform.security",
            "platform.web"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.connections;
