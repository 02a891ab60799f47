/** How sites fit a request: verdicts, scores and what would have to change. Rules alone, without a database. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.form", "supply.site"})
package nl.groeiruimte.cases.comparison;
