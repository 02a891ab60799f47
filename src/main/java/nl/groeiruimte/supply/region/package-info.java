/** What each region is strong in: profiles that agencies write themselves, beside what their sites tell. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.form",
            "reference",
            "supply.fact",
            "supply.site",
            "platform.web",
            "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.supply.region;
