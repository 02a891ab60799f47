/** The sites that agencies have on offer: what is known of them, and the pages on which agencies keep them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.form",
            "reference",
            "supply.fact",
            "platform.web",
            "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.supply.site;
