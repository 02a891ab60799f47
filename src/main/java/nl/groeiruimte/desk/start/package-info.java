/**
 * The page on which people's work begins: what they have to do, what changed since they were here, what stands still,
 * and what the coming days bring; for the ministry how the targets stand.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "cases.lead",
            "desk.agenda",
            "desk.casewords",
            "desk.messages",
            "desk.team",
            "platform.calendar",
            "platform.message",
            "platform.rows",
            "platform.security",
            "platform.task",
            "reports.document",
            "reports.pages",
            "reports.versions"
        })
package nl.groeiruimte.desk.start;
