/**
 * The step before a start: the owner brings the database to what this release needs; and the look whether that was
 * done.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.migration;
