/**
 * Who may do what: the report of people and their rights, and the reviews that the government's security baseline asks
 * for.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"security", "directory", "form", "reference", "export", "calendar", "web", "text"})
package nl.groeiruimte.rights;
