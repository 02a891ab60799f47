/** The pages that the taskforce works in: inbox, tasks, cases, administration; it looks down on all other modules. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "process", "form", "lead", "articulation",
        "supply", "matching", "proposition", "resolution", "calendar", "web"})
package nl.groeiruimte.taskforce;
