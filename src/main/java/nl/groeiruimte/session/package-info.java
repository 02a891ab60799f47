/** Logins: how long they last, that they follow the login server, and that no typed text is lost when one ends. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "web"})
package nl.groeiruimte.session;
