/**
 * Mail to people who work here, of what other rooms have to tell; it knows nothing of cases. What is to be told stands
 * in an outbox of our own and not in Modulith's registry of events: rights are judged when a mail is sent, for each
 * recipient apart, and an administrator sees what waits, why, and until when.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.directory", "platform.rows", "platform.security", "platform.text"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.mail;
