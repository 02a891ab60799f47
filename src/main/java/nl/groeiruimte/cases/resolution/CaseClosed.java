package nl.groeiruimte.cases.resolution;

import java.util.UUID;
import nl.groeiruimte.cases.lead.Outcome;

/** A case ended. Published in the transaction that closes it. */
public record CaseClosed(UUID leadId, Outcome outcome) {}
