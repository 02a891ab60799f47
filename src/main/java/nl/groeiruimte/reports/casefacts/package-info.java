/**
 * What every case adds to the figures, read in one pass over the tables: days, counts and amounts, never who the
 * company is.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.rows", "reference"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.reports.casefacts;
