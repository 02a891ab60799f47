/** Keeps the supply fresh: each quarter every agency is asked whether its sites are still right. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.process",
            "platform.form",
            "platform.calendar",
            "reference",
            "supply.fact",
            "supply.instrument",
            "supply.site",
            "platform.web",
            "platform.task"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.supply.refresh;
