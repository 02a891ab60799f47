/** Who is asking: roles, agency, the two security chains, and the database session that carries the asker. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nl.groeiruimte.platform.security;
