/** Learning from all comparisons: which need failed where, and which cases another supply would help. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
        "security", "form", "lead", "calendar", "fit", "matching", "suppression", "export", "web"})
package nl.groeiruimte.insight;
