/**
 * Searching everything that somebody may see: one box, one page of results by kind, no address that tells the words.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"cases.identity", "platform.rows", "platform.security", "platform.text", "platform.web"})
package nl.groeiruimte.desk.search;
