package nl.groeiruimte.cases.lead;

import java.util.List;

/**
 * A part of an agency's cases, the last started first.
 *
 * @param next the key after which the next page begins; null on the last
 */
public record LeadPage(List<Lead> leads, LeadKey next) {}
