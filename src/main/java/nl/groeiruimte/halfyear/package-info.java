/**
 * The work on a half-year's report: what is incomplete, the texts, comments, closing, and what was agreed in the talk.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"security", "process", "form", "calendar", "reference", "report", "archive", "text"})
package nl.groeiruimte.halfyear;
