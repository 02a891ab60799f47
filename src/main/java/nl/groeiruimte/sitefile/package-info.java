/** Reads files with sites: our own template and the national inventory of business parks, compared with the sites that there are. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "form", "lead", "supply", "supplyimport", "web"})
package nl.groeiruimte.sitefile;
