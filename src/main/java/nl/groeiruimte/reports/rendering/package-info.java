/**
 * A half-yearly report as people read it: the page, files of exactly the same figures, what changed between two, the
 * factsheet.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reports.document",
            "reports.tables",
            "platform.text",
            "platform.chart",
            "platform.pdf",
            "platform.spreadsheet"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.reports.rendering;
