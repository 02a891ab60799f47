/**
 * Keeps reports: what the running half-year comes to, every frozen version with its cases and checksum, and the files
 * made of it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.text",
            "reports.document",
            "reports.figures",
            "reports.tables"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.reports.versions;
