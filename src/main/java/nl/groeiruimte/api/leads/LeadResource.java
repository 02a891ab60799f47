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
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.Page;
import nl.groeiruimte.cases.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * A case as the API shows it: without the company's identity and without names of people. In one piece, because its
 * components are the names of the JSON and of its description, in their order.
 */
@Schema(name = "Lead", description = "A case, without the company's identity. What is not known yet is left out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "id",
    "caseNumber",
    "codeName",
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

        @Schema(
                description = "Drawn at random, without a link to the company.",
                example = "Kiekendief-waaier",
                requiredMode = RequiredMode.REQUIRED)
        String codeName,

        @Schema(
                description = "Code of the agency that registered it.",
                example = "bom",
                requiredMode = RequiredMode.REQUIRED)
        String originAgency,

        @Schema(requiredMode = RequiredMode.REQUIRED) String phase,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant phaseSince,

        @Schema(
                description = "Watching: the signal returns on 'watchUntil'; on hold: the case resumes on 'holdUntil'.",
                allowableValues = {"open", "watching", "on-hold", "closed"},
                requiredMode = RequiredMode.REQUIRED)
        String status,

        @Schema(description = "How the case ended.") @Nullable
        String outcome,

        @Schema(requiredMode = RequiredMode.REQUIRED) Eligibility eligibility,

        @Schema(requiredMode = RequiredMode.REQUIRED) String stage,

        @Schema(minimum = "1", maximum = "4", requiredMode = RequiredMode.REQUIRED)
        int lifePhase,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED),
                schema = @Schema(example = "photonics"))
        List<String> technologies,

        @Schema(requiredMode = RequiredMode.REQUIRED) boolean makes,
        @Schema(requiredMode = RequiredMode.REQUIRED) boolean limitedAtLocation,
        @Nullable String considersAbroad,

        @Schema(description = "CBS code.", example = "PV30", requiredMode = RequiredMode.REQUIRED)
        String province,

        @ArraySchema(arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED))
        List<String> kinds,

        @Schema(example = "2029-06-30", requiredMode = RequiredMode.REQUIRED)
        LocalDate neededBy,

        @Schema(description = "Expected, in whole EUR.", example = "25000000") @Nullable
        Long investmentEur,

        @Schema(description = "Expected new full-time jobs.", example = "120") @Nullable
        Integer jobs,

        @Schema(
                description = "Whether the case began on a page or through this API.",
                allowableValues = {"form", "api"},
                requiredMode = RequiredMode.REQUIRED)
        String source,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant signalledAt,
        @Nullable LocalDate watchUntil,

        @Schema(description = "When it was taken into the portfolio.") @Nullable
        Instant portfolioAt,

        @Schema(description = "When the company confirmed its request.") @Nullable
        Instant executionAt,

        @Schema(description = "What the company chose.") @Nullable
        String chosen,

        @Nullable LocalDate realisedOn,
        @Nullable LocalDate holdUntil,
        @Nullable Instant endedAt,
        @Schema(requiredMode = RequiredMode.REQUIRED) Links links) {

    /** Whether the company qualifies, by the programme's decision table. */
    @Schema(name = "Eligibility", description = "Whether the company qualifies, by the programme's decision table.")
    record Eligibility(
            @Schema(
                    allowableValues = {"eligible", "not-eligible", "to-be-judged"},
                    requiredMode = RequiredMode.REQUIRED)
            String verdict,

            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    description = "Codes of the rules that said so.",
                                    requiredMode = RequiredMode.REQUIRED),
                    schema = @Schema(example = "all-met"))
            List<String> reasons) {}

    /** Where the case and its events are. */
    @Schema(name = "LeadLinks", description = "References, relative to this server.")
    record Links(
            @Schema(format = "uri-reference", requiredMode = RequiredMode.REQUIRED)
            String self,

            @Schema(format = "uri-reference", requiredMode = RequiredMode.REQUIRED)
            String events) {}

    /** Cases, the last started first. */
    @Schema(name = "LeadPage", description = "Cases, the last started first.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<LeadResource> items,

            @Schema(description = Page.NEXT, format = "uri-reference") @Nullable
            String next) {}

    static LeadResource of(Lead lead) {
        return new LeadResource(
                lead.id(),
                lead.caseNumber(),
                lead.codeName(),
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
