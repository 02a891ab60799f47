package nl.groeiruimte.api.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/** A webhook as the API shows it. */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookResource(
        @Schema(requiredMode = RequiredMode.REQUIRED) UUID id,

        @Schema(example = "https://crm.example/groeiruimte", requiredMode = RequiredMode.REQUIRED)
        String address,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED),
                schema = @Schema(example = "case-closed"))
        List<String> types,

        @Schema(
                allowableValues = {"active", "paused"},
                requiredMode = RequiredMode.REQUIRED)
        String state,

        @Schema(allowableValues = {"by-hand", "failing"}) @Nullable
        String pausedFor,

        @Schema(minimum = "0", example = "0", requiredMode = RequiredMode.REQUIRED)
        int failures,

        @Nullable Instant earlierKeyEndsAt,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant createdAt,

        @Schema(example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD2dMLSaJKTa4=") @Nullable
        String secret) {

    static WebhookResource of(Webhook webhook, @Nullable String secret) {
        return new WebhookResource(
                webhook.id(),
                webhook.address(),
                webhook.types(),
                webhook.active() ? "active" : "paused",
                webhook.pausedFor(),
                webhook.failures(),
                webhook.earlierKeyUntil(),
                webhook.createdAt(),
                secret);
    }

    /** Webhooks, the first made first. */
    @Schema(name = "Webhooks")
    record All(@Schema(requiredMode = RequiredMode.REQUIRED) List<WebhookResource> items) {}

    /** What a new one needs. */
    @Schema(name = "NewWebhook")
    record Wanted(
            @Schema(example = "https://crm.example/groeiruimte", maxLength = 500, requiredMode = RequiredMode.REQUIRED)
            String address,

            @ArraySchema(schema = @Schema(example = "case-closed")) @Nullable
            List<String> types) {}

    /** What can be changed. */
    @Schema(name = "WebhookState")
    record State(
            @Schema(
                    allowableValues = {"active", "paused"},
                    requiredMode = RequiredMode.REQUIRED)
            String state) {}
}
