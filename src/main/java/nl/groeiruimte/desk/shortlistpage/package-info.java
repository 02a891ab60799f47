/**
 * The page on which the case lead reads a shortlist, weighs it otherwise, compares sites and takes it along as a sheet.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.form",
            "cases.lead",
            "cases.comparison",
            "cases.shortlist",
            "desk.casewords",
            "platform.calendar",
            "platform.chart",
            "platform.spreadsheet",
            "platform.web"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.shortlistpage;
