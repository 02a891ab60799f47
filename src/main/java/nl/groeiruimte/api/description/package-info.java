/** How the API describes itself to the programmers who use it, and to their tools. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.apiuse",
            "platform.form",
            "platform.process",
            "platform.text",
            "cases.comparison",
            "cases.lead",
            "cases.leadimport",
            "reports.document",
            "supply.fact",
            "supply.site",
            "api.http"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.api.description;
