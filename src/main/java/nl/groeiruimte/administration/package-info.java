/** What an administrator keeps in order: failed steps, versions of the process, and who may do what; never a case's content. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "process", "lead", "web"})
package nl.groeiruimte.administration;
