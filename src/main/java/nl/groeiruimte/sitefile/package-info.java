/**
 * Reads files with sites: our own template and the national inventory of business parks, compared with the sites that
 * there are.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"security", "form", "reference", "supply", "supplyimport", "web", "text"})
package nl.groeiruimte.sitefile;
