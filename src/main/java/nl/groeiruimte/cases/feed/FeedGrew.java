package nl.groeiruimte.cases.feed;

import java.util.Set;

/**
 * There is more in the change feed, committed by this node just now.
 *
 * @param agencies whose feed grew
 */
public record FeedGrew(Set<String> agencies) {}
