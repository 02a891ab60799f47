package nl.groeiruimte.cases.lead;

/**
 * Where a page of an agency's cases ends.
 *
 * @param place of the page's last case; a case that becomes visible later has a higher one, always
 */
public record LeadKey(long place) {}
