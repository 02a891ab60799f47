/**
 * Tasks of one's own: what somebody who works on a case gives another to do, by when, and with which word it is done.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "platform.calendar",
            "platform.text",
            "platform.task",
            "cases.lead",
            "cases.blindprofile",
            "cases.inquiry",
            "cases.partner"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.errand;
