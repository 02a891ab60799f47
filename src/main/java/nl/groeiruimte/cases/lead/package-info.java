/** The case: registration, code name, phases, outcome, and what happened to it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.process",
            "platform.form",
            "cases.identity",
            "platform.calendar",
            "platform.text",
            "platform.task"
        })
package nl.groeiruimte.cases.lead;
