/** The impact targets: what the cases add up to, against the targets and in time. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.security",
            "reference",
            "suppression",
            "report",
            "facts",
            "forecast",
            "platform.text"
        })
package nl.groeiruimte.impact;
