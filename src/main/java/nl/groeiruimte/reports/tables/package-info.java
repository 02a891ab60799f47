/**
 * The tables of the report, one declaration each: which rows and columns, how cases are counted in it, how its numbers
 * hang together with others, what the shared edition tells of it and how it is drawn. All that shows, files, compares
 * or hides a table asks {@code ReportTables}; what is not declared is not told.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"reference", "reports.document", "reports.casefacts", "reports.forecast", "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.reports.tables;
