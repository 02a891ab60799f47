/** The REST API with which an agency's own system starts cases and follows them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"reference", "security", "form", "identity", "lead", "report", "archive", "web"})
package nl.groeiruimte.api;
