/**
 * Reads files with sites: our own template and the national inventory of business parks, compared with the sites that
 * there are.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "reference",
            "supply.fact",
            "supply.site",
            "supply.intake",
            "platform.web",
            "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.supply.sitefile;
