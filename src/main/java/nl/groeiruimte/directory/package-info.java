/**
 * Reads from the login server who may log in and with which rights, so that colleagues are known before their first
 * login.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security"})
package nl.groeiruimte.directory;
