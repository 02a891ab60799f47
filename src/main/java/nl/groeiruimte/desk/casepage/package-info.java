/** The page of one case: where it stands, its tabs, and what can be done with it outside its tasks. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "cases.identity",
            "cases.attachment",
            "platform.calendar",
            "cases.lead",
            "cases.articulation",
            "cases.basket",
            "cases.capital",
            "cases.comparison",
            "cases.financing",
            "cases.funding",
            "supply.instrument",
            "cases.shortlist",
            "cases.blindprofile",
            "cases.inquiry",
            "cases.disclosure",
            "cases.partner",
            "cases.errand",
            "cases.resolution",
            "cases.conversation",
            "stewardship.records",
            "platform.web",
            "desk.bundles",
            "desk.casewords",
            "platform.spreadsheet",
            "platform.text",
            "platform.live",
            "platform.task",
            "desk.forms"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.casepage;
