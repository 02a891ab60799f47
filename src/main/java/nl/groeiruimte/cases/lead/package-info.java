/** The case: registration, code name, phases, outcome, and what happened to it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "cases.identity",
            "platform.calendar",
            "platform.text",
            "platform.task"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.lead;
