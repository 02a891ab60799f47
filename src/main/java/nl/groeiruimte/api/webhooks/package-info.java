/** Webhooks for agencies' systems: making them, their keys, what was sent, and a test. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"cases.lead", "cases.webhook", "api.http"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.api.webhooks;
