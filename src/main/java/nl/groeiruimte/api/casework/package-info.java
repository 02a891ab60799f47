/**
 * What becomes of a case, for the agency's own system: the request as the company confirmed it, sites that suit it,
 * what regions answered, and which tasks are open.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.form",
            "platform.task",
            "platform.text",
            "cases.articulation",
            "cases.comparison",
            "cases.inquiry",
            "cases.lead",
            "cases.shortlist",
            "api.description",
            "api.http"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.api.casework;
