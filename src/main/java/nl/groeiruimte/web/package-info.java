/** The frame around every page: navigation, language, errors, and how numbers, dates and time are said. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"calendar", "security"})
package nl.groeiruimte.web;
