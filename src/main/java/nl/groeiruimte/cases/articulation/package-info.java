/**
 * The growth-space request: confidentiality, the five kinds of need worked out, and the versions that the company
 * confirmed.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.process",
            "platform.form",
            "cases.identity",
            "cases.lead",
            "cases.capital",
            "cases.comparison",
            "reference"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.articulation;
