/**
 * An agency's connections with its own systems: where they are told of events, what was sent, and what of that was
 * taken.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"cases.lead", "cases.webhook", "platform.mail", "platform.security", "platform.web"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.connections;
