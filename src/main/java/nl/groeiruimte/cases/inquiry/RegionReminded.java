package nl.groeiruimte.cases.inquiry;

import java.util.UUID;

/** A region that has not answered yet was reminded. Published in the transaction of the reminder. */
public record RegionReminded(UUID inquiryId) {}
