/**
 * Cases from a spreadsheet: what would come of each line is tried and told first; when somebody says so all of them
 * start, or none does.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.form",
            "platform.spreadsheet",
            "platform.text",
            "cases.identity",
            "cases.lead"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.leadimport;
