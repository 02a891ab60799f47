/**
 * The blind profile: what others read of a company in ranges and chosen words, and the check that it does not give the
 * company away.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "reference",
            "platform.security",
            "platform.form",
            "cases.identity",
            "cases.lead",
            "cases.articulation",
            "cases.capital",
            "cases.comparison",
            "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.blindprofile;
