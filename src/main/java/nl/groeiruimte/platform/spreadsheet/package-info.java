/** Tables as files that people open in a spreadsheet, written and read: ODS, XLSX, and CSV that starts no formula. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.text"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.spreadsheet;
