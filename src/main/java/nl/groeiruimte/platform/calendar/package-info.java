/** Counts working days as the agencies do. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.calendar;
