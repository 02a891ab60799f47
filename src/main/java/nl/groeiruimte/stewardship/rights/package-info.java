/**
 * Who may do what: the report of people and their rights, and the reviews that the government's security baseline asks
 * for.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.directory",
            "platform.form",
            "reference",
            "platform.spreadsheet",
            "platform.calendar",
            "platform.web",
            "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.stewardship.rights;
