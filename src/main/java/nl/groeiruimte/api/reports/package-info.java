/** Closed half-years' reports for agencies' systems. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"reports.document", "reports.versions", "api.http"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.api.reports;
