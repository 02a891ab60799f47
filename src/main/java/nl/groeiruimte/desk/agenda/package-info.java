/**
 * The private calendar address: what somebody has to do and to wait for, in the calendar that they look at anyway. Who
 * has the secret in such an address reads as the person whose it is, what that person may see at that moment.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "cases.conversation",
            "cases.lead",
            "cases.resolution",
            "platform.calendar",
            "platform.directory",
            "platform.message",
            "platform.rows",
            "platform.security",
            "platform.task",
            "platform.text",
            "platform.web"
        })
package nl.groeiruimte.desk.agenda;
