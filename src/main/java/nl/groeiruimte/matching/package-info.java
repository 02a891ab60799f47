/** Compares a confirmed request with the sites of all regions, own region first, and explains each verdict. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "process", "form", "lead", "articulation", "supply"})
package nl.groeiruimte.matching;
