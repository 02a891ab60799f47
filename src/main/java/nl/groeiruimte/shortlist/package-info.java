/**
 * The page on which the case lead reads a shortlist, weighs it otherwise, compares sites and takes it along as a sheet.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "security",
            "form",
            "lead",
            "supply",
            "fit",
            "matching",
            "caseview",
            "calendar",
            "chart",
            "export",
            "web"
        })
package nl.groeiruimte.shortlist;
