/** What each region is strong in: profiles that agencies write themselves, beside what their sites tell. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"security", "form", "reference", "supply", "web"})
package nl.groeiruimte.region;
