/**
 * The tasks of people, in the database beside the engine's: opened, given to somebody, put off and ended, and told as
 * events to whoever does something with that.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.calendar",
            "platform.form",
            "platform.process",
            "platform.rows",
            "platform.security",
            "platform.web"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.task;
