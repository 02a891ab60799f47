/** Reads and writes files with instruments in a template of ours, compared with the instruments that there are. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "supply.fact",
            "supply.instrument",
            "supply.intake",
            "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.supply.instrumentfile;
