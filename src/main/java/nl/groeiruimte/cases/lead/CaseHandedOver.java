package nl.groeiruimte.cases.lead;

import java.util.UUID;
import nl.groeiruimte.platform.security.Colleague;

/** A case has another case lead; {@code from} is the subject of the former one. */
public record CaseHandedOver(UUID leadId, String from, Colleague to) {}
