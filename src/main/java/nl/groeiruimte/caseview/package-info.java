/** How what is known of a case is said and shown, the same on its page and beside a task. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
        "security", "form", "lead", "supply", "fit", "matching", "profile", "proposition", "web"})
package nl.groeiruimte.caseview;
