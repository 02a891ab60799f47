/**
 * The change feed: what happened in all cases of an agency, in the order in which it became visible, for its systems.
 * Its places are given after the commit, by rounds of one node at a time ({@code V8_13__change_feed.sql} says how), so
 * that what people and systems do pays nothing for it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"cases.lead", "platform.live", "platform.rows", "platform.security", "platform.task"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.feed;
