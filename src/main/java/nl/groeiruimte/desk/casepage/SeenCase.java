package nl.groeiruimte.desk.casepage;

import java.util.Objects;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * A case as somebody may see it.
 *
 * @param originAgency none for a region that may not know it: the taskforce asked it
 * @param lead none for those who see no more than what they were asked
 */
record SeenCase(
        UUID id,
        Sight sight,
        String codeName,
        String caseNumber,
        @Nullable String originAgency,
        @Nullable Lead lead) {

    /** On what ground somebody sees a case. */
    enum Sight {
        /** As a member of the agency that registered it: everything. */
        ORIGIN,
        /** As coordinator: progress and figures; no free texts and no identity. */
        COORDINATOR,
        /** As a member of a region that was asked: what it was asked. */
        ASKED,
        /** As a partner that was asked: what it was asked. */
        PARTNER
    }

    /**
     * The case as its own agency and the coordinator see it.
     *
     * @throws NullPointerException for those who see no more than what they were asked
     */
    Lead whole() {
        return Objects.requireNonNull(lead, "the case of who sees it whole");
    }

    /** Whether it is a case of the own agency. */
    public boolean own() {
        return sight == Sight.ORIGIN;
    }
}
