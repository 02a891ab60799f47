/**
 * Takes in files with supply: tries each first, says line by line what is wrong, and applies it as a whole or not at
 * all. How files of a kind are read is that kind's {@link nl.groeiruimte.supply.intake.ImportFormat}, in a module of
 * its own.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.form",
            "platform.security",
            "supply.fact",
            "supply.fact",
            "platform.web",
            "platform.spreadsheet",
            "platform.text"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.supply.intake;
