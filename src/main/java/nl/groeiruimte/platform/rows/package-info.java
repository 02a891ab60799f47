/** How a row of the database is read: moments, days, ids and lists; what is null there stays null. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.rows;
