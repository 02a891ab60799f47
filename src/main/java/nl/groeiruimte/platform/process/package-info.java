/**
 * The only caller of the process engine: typed names of models, tasks and variables, and what the modules plug into
 * them.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.security", "platform.form", "platform.feel", "platform.migration"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.process;
