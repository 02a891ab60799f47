package nl.groeiruimte.api.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.api.description.CodeSchema;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.cases.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * A case as the API shows it: without the company's identity and without names of people. In one piece, because its
 * components are the names of the JSON and of its description, in their order.
 */
@Schema(name = "Lead")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "id",
    "caseNumber",
    "codeName",
    "externalReference",
    "originAgency",
    "phase",
    "phaseSince",
    "status",
    "outcome",
    "eligibility"
})
record LeadResource(
        @Schema(requiredMode = RequiredMode.REQUIRED) UUID id,

        @Schema(example = "GR-2026-0042", requiredMode = RequiredMode.REQUIRED)
        String caseNumber,

        @Schema(example = "Kiekendief-waaier", requiredMode = RequiredMode.REQUIRED)
        String codeName,

        @Schema(example = "ACC-2026-0042") @Nullable String externalReference,

        @Schema(example = "bom", requiredMode = RequiredMode.REQUIRED)
        String originAgency,

        @Schema(ref = CodeSchema.PHASE, requiredMode = RequiredMode.REQUIRED)
        String phase,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant phaseSince,

        @Schema(ref = CodeSchema.CASE_STATUS, requiredMode = RequiredMode.REQUIRED)
        String status,

        @Schema(ref = CodeSchema.OUTCOME) @Nullable String outcome,

        @Schema(requiredMode = RequiredMode.REQUIRED) Eligibility eligibility,

        @Schema(ref = CodeSchema.STAGE, requiredMode = RequiredMode.REQUIRED)
        String stage,

        @Schema(ref = CodeSchema.LIFE_PHASE, requiredMode = RequiredMode.REQUIRED)
        int lifePhase,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED),
                schema = @Schema(ref = CodeSchema.TECHNOLOGY))
        List<String> technologies,

        @Schema(requiredMode = RequiredMode.REQUIRED) boolean makes,
        @Schema(requiredMode = RequiredMode.REQUIRED) boolean limitedAtLocation,
        @Schema(ref = CodeSchema.CONSIDERS_ABROAD) @Nullable String considersAbroad,

        @Schema(ref = CodeSchema.PROVINCE, requiredMode = RequiredMode.REQUIRED)
        String province,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED),
                schema = @Schema(ref = CodeSchema.KIND_OF_ROOM))
        List<String> kinds,

        @Schema(example = "2029-06-30", requiredMode = RequiredMode.REQUIRED)
        LocalDate neededBy,

        @Schema(example = "25000000") @Nullable Long investmentEur,

        @Schema(example = "120") @Nullable Integer jobs,

        @Schema(ref = CodeSchema.CASE_SOURCE, requiredMode = RequiredMode.REQUIRED)
        String source,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant signalledAt,
        @Nullable LocalDate watchUntil,

        @Nullable Instant portfolioAt,

        @Nullable Instant executionAt,

        @Schema(ref = CodeSchema.OUTCOME) @Nullable String chosen,

        @Nullable LocalDate realisedOn,
        @Nullable LocalDate holdUntil,
        @Nullable Instant endedAt,
        @Schema(requiredMode = RequiredMode.REQUIRED) Links links) {

    /** Whether the company qualifies, by the programme's decision table. */
    @Schema(name = "Eligibility")
    record Eligibility(
            @Schema(ref = CodeSchema.VERDICT, requiredMode = RequiredMode.REQUIRED)
            String verdict,

            @ArraySchema(
                    arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED),
                    schema = @Schema(ref = CodeSchema.ELIGIBILITY_REASON))
            List<String> reasons) {}

    /** Where the case and its events are. */
    @Schema(name = "LeadLinks")
    record Links(
            @Schema(format = "uri-reference", requiredMode = RequiredMode.REQUIRED)
            String self,

            @Schema(format = "uri-reference", requiredMode = RequiredMode.REQUIRED)
            String events) {}

    /** Cases, the last started first. */
    @Schema(name = "LeadPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<LeadResource> items,

            @Schema(format = "uri-reference") @Nullable String next) {}

    /** @param reference what the agency's own system calls it, if anything */
    static LeadResource of(Lead lead, @Nullable String reference) {
        return new LeadResource(
                lead.id(),
                lead.caseNumber(),
                lead.codeName(),
                reference,
                lead.originAgency(),
                lead.phase().code(),
                lead.course().phaseSince(),
                status(lead),
                lead.outcome() == null ? null : lead.outcome().code(),
                new Eligibility(lead.screening().eligibility(), lead.screening().eligibilityReasons()),
                lead.company().stage(),
                lead.company().lifePhase(),
                lead.company().technologies(),
                lead.company().makes(),
                lead.company().limitedAtLocation(),
                lead.company().considersAbroad(),
                lead.company().province(),
                lead.kinds(),
                lead.neededBy(),
                lead.wanted().investmentEur() == null
                        ? null
                        : lead.wanted().investmentEur().longValue(),
                lead.wanted().jobs(),
                lead.screening().source(),
                lead.screening().signalledAt(),
                lead.screening().watchUntil(),
                lead.course().portfolioAt(),
                lead.course().executionAt(),
                lead.course().chosen(),
                lead.course().realisedOn(),
                lead.holdUntil(),
                lead.course().endedAt(),
                new Links(Api.lead(lead.id()), Api.events(lead.id())));
    }

    private static String status(Lead lead) {
        if (!lead.open()) {
            return "closed";
        }
        if (lead.onHold()) {
            return "on-hold";
        }
        return lead.screening().watchUntil() == null ? "open" : "watching";
    }
}
