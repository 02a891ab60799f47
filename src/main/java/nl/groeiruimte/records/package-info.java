/**
 * How long a case's data is kept, its destruction by two people, holds on that, and what contact persons may ask of
 * their data.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"security", "process", "form", "identity", "lead", "profile", "web", "calendar"})
package nl.groeiruimte.records;
