/** The impact targets: what the cases add up to, against the targets and in time. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.security",
            "reference",
            "reports.suppression",
            "reports.document",
            "reports.casefacts",
            "reports.forecast",
            "platform.text"
        })
package nl.groeiruimte.reports.figures;
