/**
 * Where the targets will stand at the end of the experiment, from how cases went so far; computation alone, without a
 * database.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"reports.casefacts", "reports.document", "reference"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.reports.forecast;
