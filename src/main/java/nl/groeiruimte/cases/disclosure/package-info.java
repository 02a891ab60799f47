/**
 * Who the company is, shown to a region that asks for it: once the company consented and the region is bound, while
 * both last.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "cases.lead",
            "cases.articulation",
            "cases.inquiry"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.disclosure;
