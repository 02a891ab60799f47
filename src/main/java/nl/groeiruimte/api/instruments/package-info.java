/** The instruments that pay for growth, for the systems of all agencies: reading them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"supply.fact", "supply.instrument", "api.description", "api.http"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.api.instruments;
