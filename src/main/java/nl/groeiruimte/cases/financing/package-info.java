/** How instruments suit a company's need for capital: verdicts with their reasons. Rules alone, without a database. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"cases.capital", "cases.comparison", "cases.lead", "supply.fact", "supply.instrument"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.financing;
