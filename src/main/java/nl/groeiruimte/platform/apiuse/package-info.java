/** How much agencies' systems ask of the API, beside how much they may: counted here, read by the agency itself. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.rows", "platform.security"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.apiuse;
