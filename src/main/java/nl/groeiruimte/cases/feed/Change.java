package nl.groeiruimte.cases.feed;

import java.util.UUID;
import nl.groeiruimte.cases.lead.Timeline;

/**
 * Something that happened in one of an agency's cases.
 *
 * @param place in the feed of the agency: from 1 on, one after the other
 */
public record Change(long place, UUID leadId, Timeline.Entry event) {}
