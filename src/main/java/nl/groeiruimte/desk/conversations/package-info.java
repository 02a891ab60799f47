/** The people of a company and the conversations with them, as pages on which they are written down and prepared. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.form",
            "platform.security",
            "platform.web",
            "platform.calendar",
            "platform.task",
            "reference",
            "cases.identity",
            "cases.lead",
            "cases.blindprofile",
            "cases.articulation",
            "cases.inquiry",
            "cases.partner",
            "cases.conversation",
            "cases.errand",
            "desk.casewords"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.conversations;
