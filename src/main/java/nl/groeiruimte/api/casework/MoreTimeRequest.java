package nl.groeiruimte.api.casework;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;

/**
 * What a client asks when its agency needs more time for another's case; judged by the form {@code make-proposition}.
 */
@Schema(name = "MoreTimeRequest", additionalProperties = AdditionalPropertiesValue.FALSE)
record MoreTimeRequest(
        @Schema(example = "2026-12-14", requiredMode = RequiredMode.REQUIRED)
        LocalDate answerBy) {}
