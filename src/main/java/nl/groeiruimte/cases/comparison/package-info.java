/** How sites fit a request: verdicts, scores and what would have to change. Rules alone, without a database. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.form", "supply.fact", "supply.site", "cases.capital"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.comparison;
