/**
 * Asks the login server who may log in and with which rights, so that colleagues are known before their first login,
 * and has it give new secrets to the clients of agencies' own systems.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.security"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.directory;
