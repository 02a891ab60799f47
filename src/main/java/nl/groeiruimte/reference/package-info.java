/**
 * The words of the domain, each declared once: kinds of room, phases, outcomes and the other closed lists,
 * technologies, provinces, agencies and partners.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.rows", "platform.form", "platform.text", "platform.web"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.reference;
