/** A whole case on paper, for its own agency: one PDF that people can listen to, with or without who the company is. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.pdf",
            "platform.security",
            "platform.task",
            "cases.identity",
            "cases.attachment",
            "cases.lead",
            "cases.blindprofile",
            "cases.articulation",
            "cases.partner",
            "cases.shortlist",
            "cases.resolution",
            "cases.conversation",
            "cases.errand",
            "desk.casewords"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.casepaper;
