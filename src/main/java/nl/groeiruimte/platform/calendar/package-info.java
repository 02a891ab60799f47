/** Counts working days as the agencies do. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {})
package nl.groeiruimte.platform.calendar;
