/** Charts as SVG made on the server, readable on a phone, in print and without colour; and the map of the provinces. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nl.groeiruimte.platform.chart;
