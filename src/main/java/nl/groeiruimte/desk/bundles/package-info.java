/**
 * Cases together before institutional investors: offered with the company's consent, told so that none is recognised.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.form",
            "platform.web",
            "platform.pdf",
            "platform.spreadsheet",
            "reference",
            "cases.articulation",
            "cases.capital",
            "cases.comparison",
            "cases.financing",
            "cases.lead",
            "supply.instrument",
            "reports.suppression"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.bundles;
