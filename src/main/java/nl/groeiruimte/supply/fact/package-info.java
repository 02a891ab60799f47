/**
 * What can be known of something on offer, declared fact by fact, and what is known of it: from whom, since when,
 * expected from a day on, or unknown; how that is asked, written down, stored and said.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.rows", "platform.form", "reference", "platform.web", "platform.text"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.supply.fact;
