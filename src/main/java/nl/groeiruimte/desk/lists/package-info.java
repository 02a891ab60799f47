/** The two lists in which people find their work: the inbox of tasks, and the cases. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "cases.identity",
            "cases.conversation",
            "desk.views",
            "platform.form",
            "platform.web",
            "platform.text",
            "platform.live",
            "platform.task",
            "platform.list",
            "platform.rows",
            "platform.spreadsheet",
            "platform.calendar"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.lists;
