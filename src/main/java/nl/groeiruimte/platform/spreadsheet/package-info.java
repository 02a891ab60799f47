/** Tables as files that people open in a spreadsheet: ODS, XLSX, and CSV that starts no formula. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nl.groeiruimte.platform.spreadsheet;
