/** The frame around every page: navigation, language, errors, and how numbers, dates and time are said. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"platform.calendar", "platform.security", "platform.text"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.web;
