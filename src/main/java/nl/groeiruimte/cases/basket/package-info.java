/**
 * Which instruments together pay what a company needs, what is still missing in which year, and who is to be asked what
 * by when. Rules alone, without a database; the best is found by a solver.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "cases.capital",
            "cases.comparison",
            "cases.financing",
            "supply.fact",
            "supply.instrument"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.basket;
