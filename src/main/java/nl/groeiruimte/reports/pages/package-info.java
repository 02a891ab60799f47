/**
 * The pages of half-yearly reports: which there are, what each says, writing, correcting and comparing them, and
 * checking a copy.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.security",
            "platform.process",
            "platform.form",
            "reference",
            "reports.document",
            "reports.tables",
            "reports.versions",
            "reports.cycle",
            "reports.rendering",
            "platform.web",
            "platform.pdf",
            "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.reports.pages;
