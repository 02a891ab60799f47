/** What an administrator keeps in order: failed steps, versions of the process, mail; never a case's content. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.mail", "platform.process", "platform.security", "cases.lead", "platform.web"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.stewardship.administration;
