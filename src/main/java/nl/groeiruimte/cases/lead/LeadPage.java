package nl.groeiruimte.cases.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an agency's cases, the last started first.
 *
 * @param next the key after which the next page begins; none on the last
 */
public record LeadPage(List<Lead> leads, @Nullable LeadKey next) {}
