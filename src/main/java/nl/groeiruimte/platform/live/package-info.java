/** Telling pages that are open of what changed since, on every node, as an addition: no page needs it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.directory", "platform.security", "platform.session"})
package nl.groeiruimte.platform.live;
