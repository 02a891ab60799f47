/** Sites of the agency whose system asks, by what that system calls them: reading and keeping them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.form", "supply.fact", "supply.site", "api.description", "api.http"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.api.sites;
