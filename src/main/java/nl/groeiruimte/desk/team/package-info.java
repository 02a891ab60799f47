/** An agency's or partner's own page: who has how much to do, who is away, and handing over what somebody has. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "cases.lead",
            "platform.form",
            "platform.mail",
            "platform.security",
            "platform.task",
            "platform.web",
            "reference"
        })
package nl.groeiruimte.desk.team;
