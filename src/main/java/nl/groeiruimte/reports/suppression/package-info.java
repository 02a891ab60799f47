/** What readers can work out of numbers that hang together, and how small a number may be told. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.reports.suppression;
