/** Charts as SVG made on the server, readable on a phone, in print and without colour; and the map of the provinces. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.chart;
