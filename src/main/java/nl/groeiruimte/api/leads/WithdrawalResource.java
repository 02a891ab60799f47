package nl.groeiruimte.api.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import nl.groeiruimte.api.description.CodeSchema;
import nl.groeiruimte.api.http.Api;

/** That a case was withdrawn, and why; without the words of whoever did it. */
@Schema(name = "Withdrawal")
record WithdrawalResource(
        @Schema(ref = CodeSchema.WITHDRAWAL_REASON, requiredMode = RequiredMode.REQUIRED)
        String reason,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant withdrawnAt,

        @Schema(format = "uri-reference", requiredMode = RequiredMode.REQUIRED)
        String lead) {

    static WithdrawalResource of(LeadWithdrawal.Withdrawn withdrawn) {
        return new WithdrawalResource(
                withdrawn.withdrawal().reason(), withdrawn.withdrawal().recordedAt(), Api.lead(withdrawn.leadId()));
    }
}
