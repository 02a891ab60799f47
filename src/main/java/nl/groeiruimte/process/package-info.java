/**
 * The only caller of the process engine: typed names of models, tasks and variables, and what the modules plug into
 * them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "form", "feel", "migration"})
package nl.groeiruimte.process;
