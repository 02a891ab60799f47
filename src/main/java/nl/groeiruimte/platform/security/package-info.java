/** Who is asking: roles, agency, the two security chains, and the database session that carries the asker. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.rows"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.security;
