/** The two lists in which people find their work: the inbox of tasks, and the cases. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "security",
            "process",
            "identity",
            "calendar",
            "lead",
            "proposition",
            "resolution",
            "web",
            "refresh",
            "text"
        })
package nl.groeiruimte.worklist;
