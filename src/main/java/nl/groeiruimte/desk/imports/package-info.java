/** The pages on which people start cases from a spreadsheet. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.spreadsheet", "platform.web", "cases.leadimport"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.imports;
