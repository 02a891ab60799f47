/**
 * What becomes of a case, for the agency's own system: the request as the company confirmed it, sites that suit it,
 * what regions answered, which tasks are open, and doing those of which a machine can know the answer.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.form",
            "platform.process",
            "platform.security",
            "platform.task",
            "platform.text",
            "cases.articulation",
            "cases.comparison",
            "cases.inquiry",
            "cases.lead",
            "cases.shortlist",
            "supply.refresh",
            "api.description",
            "api.http"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.api.casework;
