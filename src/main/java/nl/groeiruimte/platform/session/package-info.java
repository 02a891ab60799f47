/** Logins: how long they last, that they follow the login server, and that no typed text is lost when one ends. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.security", "platform.web"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.session;
