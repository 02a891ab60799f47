/** What people hear of: kept as references, told to whom it is for, and judged again at each reading. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.calendar", "platform.rows", "platform.security"})
package nl.groeiruimte.platform.message;
