/** What an administrator keeps in order: failed steps and versions of the process; never a case's content. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.process", "cases.lead", "platform.web"})
package nl.groeiruimte.stewardship.administration;
