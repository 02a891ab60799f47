package nl.groeiruimte.api.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import nl.groeiruimte.api.description.CodeSchema;

/** What a client sends to withdraw a case; its values are judged by the form {@code withdraw}. */
@Schema(name = "NewWithdrawal", additionalProperties = AdditionalPropertiesValue.FALSE)
record NewWithdrawal(
        @Schema(ref = CodeSchema.WITHDRAWAL_REASON, requiredMode = RequiredMode.REQUIRED)
        String reason,

        @Schema(
                maxLength = 4000,
                pattern = NewLead.NOT_BLANK,
                example = "The company bought a neighbouring hall",
                requiredMode = RequiredMode.REQUIRED)
        String explanation,

        Boolean confirmedTextsChecked) {}
