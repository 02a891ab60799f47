/** Filters of lists that people keep under a name, for themselves or for all of their agency. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.rows", "platform.security"})
package nl.groeiruimte.desk.views;
