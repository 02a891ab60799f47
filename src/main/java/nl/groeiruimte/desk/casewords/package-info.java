/** How what is known of a case is said and shown, the same on its page and beside a task. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "platform.text",
            "cases.lead",
            "cases.conversation",
            "supply.site",
            "cases.comparison",
            "cases.financing",
            "supply.instrument",
            "cases.shortlist",
            "cases.blindprofile",
            "cases.inquiry",
            "cases.disclosure",
            "cases.partner",
            "cases.conversation",
            "platform.text",
            "platform.web",
            "platform.task"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.casewords;
