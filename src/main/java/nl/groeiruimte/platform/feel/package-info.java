/** What an expression in FEEL speaks of and says, as the engine's own parser reads it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nl.groeiruimte.platform.feel;
