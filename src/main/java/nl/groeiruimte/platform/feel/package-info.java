/** What an expression in FEEL speaks of and says, as the engine's own parser reads it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.feel;
