/** The REST API with which an agency's own system starts cases and follows them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.form",
            "cases.lead",
            "reports.document",
            "reports.versions",
            "platform.web",
            "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.api;
