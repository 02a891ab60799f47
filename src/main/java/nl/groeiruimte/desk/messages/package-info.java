/** What people hear of their work: what is a message, to whom, in which words; and the page on which they read them. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "cases.lead",
            "cases.leadimport",
            "platform.calendar",
            "platform.mail",
            "platform.message",
            "platform.security",
            "platform.live",
            "platform.task",
            "platform.text",
            "platform.web",
            "supply.intake"
        })
package nl.groeiruimte.desk.messages;
