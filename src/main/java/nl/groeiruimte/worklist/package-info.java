/** The two lists in which people find their work: the inbox of tasks, and the cases. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.process",
            "identity",
            "platform.calendar",
            "lead",
            "proposition",
            "resolution",
            "platform.web",
            "supply.refresh",
            "platform.text"
        })
package nl.groeiruimte.worklist;
