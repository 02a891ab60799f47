/**
 * The work on a half-year's report: what is incomplete, the texts, comments, closing, and what was agreed in the talk.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.process",
            "platform.form",
            "platform.calendar",
            "reference",
            "reports.document",
            "reports.versions",
            "platform.text",
            "platform.task"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.reports.cycle;
