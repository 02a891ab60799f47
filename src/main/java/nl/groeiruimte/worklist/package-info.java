/** The two lists in which people find their work: the inbox of tasks, and the cases. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
        "security", "process", "lead", "proposition", "refresh", "resolution", "calendar", "web"})
package nl.groeiruimte.worklist;
