/** Asking other regions about a case, waiting for them, what they answer, and telling them what became of it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "platform.calendar",
            "cases.lead",
            "cases.articulation",
            "supply.fact",
            "supply.site",
            "cases.comparison",
            "cases.shortlist",
            "cases.blindprofile",
            "platform.text",
            "platform.task"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.inquiry;
