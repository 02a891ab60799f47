/** Doing the work: starting a case, and the page of each task with the background that its form needs. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.companyregister",
            "platform.security",
            "platform.process",
            "platform.form",
            "cases.lead",
            "cases.articulation",
            "supply.instrument",
            "supply.site",
            "cases.comparison",
            "cases.shortlist",
            "cases.blindprofile",
            "cases.inquiry",
            "cases.disclosure",
            "cases.partner",
            "cases.errand",
            "cases.resolution",
            "platform.web",
            "desk.casewords",
            "reports.document",
            "reports.cycle",
            "platform.task",
            "desk.forms",
            "reference"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.taskpage;
