/** What an administrator keeps in order: failed steps and versions of the process; never a case's content. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"process", "lead", "web"})
package nl.groeiruimte.administration;
