/**
 * The pages of half-yearly reports: which there are, what each says, writing, correcting and comparing them, and
 * checking a copy.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "security",
            "process",
            "form",
            "reference",
            "report",
            "archive",
            "halfyear",
            "publication",
            "web",
            "text"
        })
package nl.groeiruimte.reportpages;
