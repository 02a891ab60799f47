package nl.groeiruimte.api.casework;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/** What a client answers when its agency is asked about its sites; judged by the form {@code confirm-supply}. */
@Schema(name = "SupplyConfirmation", additionalProperties = AdditionalPropertiesValue.FALSE)
record SupplyConfirmation(
        @Schema(
                allowableValues = {"all", "chosen", "none"},
                requiredMode = RequiredMode.REQUIRED)
        String confirm,

        List<String> sites,

        @Schema(maxLength = 1000, example = "We wait for figures of the grid operator")
        String reason) {}
