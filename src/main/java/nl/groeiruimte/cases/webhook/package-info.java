/**
 * Webhooks: what happens in an agency's cases is told to addresses that its systems name, at least once and in the
 * order of each case. Its outbox follows that of mail; it has its own because what is told here is told in order, rests
 * with its receiver and not with one mail, and is read again by the agency.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"cases.feed", "cases.lead", "platform.rows", "platform.security"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.webhook;
