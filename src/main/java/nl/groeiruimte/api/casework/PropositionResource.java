package nl.groeiruimte.api.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.api.description.CodeSchema;
import nl.groeiruimte.cases.inquiry.Inquiry;
import org.jspecify.annotations.Nullable;

/** A region that was asked, and what it answered; what passes between people in words is on the case's page alone. */
@Schema(name = "Proposition")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PropositionResource(
        @Schema(requiredMode = RequiredMode.REQUIRED) UUID id,

        @Schema(ref = CodeSchema.ORGANISATION, requiredMode = RequiredMode.REQUIRED)
        String askedAgency,

        @Schema(minimum = "1", example = "1", requiredMode = RequiredMode.REQUIRED)
        int round,

        @Schema(ref = CodeSchema.ASKING_STATE, requiredMode = RequiredMode.REQUIRED)
        String state,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant askedAt,

        @Nullable LocalDate closingOn,

        @Nullable Instant answeredAt,

        @Nullable LocalDate wantedUntil,

        @Nullable Offer offer,

        @Schema(ref = CodeSchema.OFFER_DECLINE_REASON) @Nullable
        String declineReason) {

    /** All of a case, by round and then by region. */
    @Schema(name = "Propositions")
    record All(@Schema(requiredMode = RequiredMode.REQUIRED) List<PropositionResource> items) {}

    /** What a region offers. */
    @Schema(name = "Offer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(
            @Schema(example = "bic-eindhoven", requiredMode = RequiredMode.REQUIRED)
            String site,

            @Schema(minimum = "0", example = "12000") @Nullable
            Integer plotAreaM2,

            @Schema(minimum = "0", example = "8000") @Nullable
            Integer floorAreaM2,

            @Schema(minimum = "0", example = "4") @Nullable BigDecimal powerMw,
            @Schema(minimum = "0", example = "85") @Nullable BigDecimal priceFromEur,

            @Schema(minimum = "0", example = "110") @Nullable
            BigDecimal priceToEur,

            @Schema(allowableValues = {"m2-year", "m2-purchase", "total"}) @Nullable
            String priceUnit,

            @Nullable LocalDate availableFrom) {

        private static @Nullable Offer of(Inquiry.@Nullable Proposition offered) {
            return offered == null
                    ? null
                    : new Offer(
                            offered.siteCode(),
                            offered.plotAreaM2(),
                            offered.floorAreaM2(),
                            offered.powerMw(),
                            offered.priceFromEur(),
                            offered.priceToEur(),
                            offered.priceUnit(),
                            offered.availableFrom());
        }
    }

    static PropositionResource of(Inquiry inquiry) {
        return new PropositionResource(
                inquiry.id(),
                inquiry.askedAgency(),
                inquiry.round(),
                inquiry.state().code(),
                inquiry.times().askedAt(),
                inquiry.times().closingOn(),
                inquiry.times().answeredAt(),
                inquiry.wantedUntil(),
                Offer.of(inquiry.proposition()),
                inquiry.decline() == null ? null : inquiry.decline().reason());
    }
}
