/**
 * The impact targets: what the cases add up to, against the targets and in time; and what of it the shared edition may
 * tell.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.text",
            "reports.suppression",
            "reports.document",
            "reports.casefacts",
            "reports.forecast",
            "reports.tables"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.reports.figures;
