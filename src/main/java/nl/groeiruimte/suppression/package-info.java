/**
 * Which numbers of a table may be shown without telling of one or two companies, also by computing back from the
 * others.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nl.groeiruimte.suppression;
