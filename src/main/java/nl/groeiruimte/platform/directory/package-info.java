/**
 * Reads from the login server who may log in and with which rights, so that colleagues are known before their first
 * login.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.security"})
package nl.groeiruimte.platform.directory;
