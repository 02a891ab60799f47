/**
 * What a half-yearly report consists of: the period, figures, tables and texts, in both languages, and its checksum.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.text"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.reports.document;
