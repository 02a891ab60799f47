/** Takes in files with supply: tries each first, says line by line what is wrong, and applies it as a whole or not at all. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "form", "lead", "supply", "web", "export"})
package nl.groeiruimte.supplyimport;
