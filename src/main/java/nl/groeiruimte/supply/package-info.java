/** The sites that agencies have on offer: what is known of them, and the pages on which agencies keep them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "form", "reference", "web", "text"})
package nl.groeiruimte.supply;
