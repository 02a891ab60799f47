/**
 * How long a case's data is kept, its destruction by two people, holds on that, and what contact persons may ask of
 * their data.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.process",
            "platform.form",
            "cases.identity",
            "cases.lead",
            "cases.blindprofile",
            "platform.web",
            "platform.calendar",
            "reference",
            "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.stewardship.records;
