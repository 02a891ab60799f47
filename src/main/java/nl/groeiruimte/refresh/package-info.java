/** Keeps the supply fresh: each quarter every agency is asked whether its sites are still right. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"security", "process", "form", "calendar", "reference", "supply", "web"})
package nl.groeiruimte.refresh;
