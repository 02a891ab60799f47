/** The capital that a company needs over the years, as its request tells it. Rules alone, without a database. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.form"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.capital;
