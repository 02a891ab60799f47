/**
 * Takes in files with supply: tries each first, says line by line what is wrong, and applies it as a whole or not at
 * all. How files of a kind are read is that kind's {@link nl.groeiruimte.supplyimport.ImportFormat}, in a module of its
 * own.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.security", "supply", "platform.web", "platform.spreadsheet", "platform.text"})
package nl.groeiruimte.supplyimport;
