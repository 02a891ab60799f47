package nl.groeiruimte.api.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.webhook.WebhookDelivery;
import org.jspecify.annotations.Nullable;

/** What was to be sent to a webhook, and what became of it. */
@Schema(name = "WebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryResource(
        @Schema(requiredMode = RequiredMode.REQUIRED) UUID id,

        @Nullable UUID leadId,

        @Schema(minimum = "1", example = "1041") @Nullable Long position,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant createdAt,

        @Schema(
                allowableValues = {"waiting", "delivered"},
                requiredMode = RequiredMode.REQUIRED)
        String state,

        @Schema(example = "1", requiredMode = RequiredMode.REQUIRED)
        int tries,

        @Nullable Instant nextTryAt,

        @Nullable Try lastTry) {

    /** A try. */
    @Schema(name = "WebhookTry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Try(
            @Schema(requiredMode = RequiredMode.REQUIRED) Instant at,

            @Schema(minimum = "0", example = "84", requiredMode = RequiredMode.REQUIRED)
            int milliseconds,

            @Schema(minimum = "100", maximum = "599", example = "500") @Nullable
            Integer status,

            @Schema(allowableValues = {"address", "unreachable", "too-slow", "answer"}) @Nullable
            String problem,

            @Nullable String answer) {}

    /** Deliveries, the newest first. */
    @Schema(name = "WebhookDeliveryPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<DeliveryResource> items,

            @Schema(format = "uri-reference") @Nullable String next) {}

    static DeliveryResource of(WebhookDelivery delivery) {
        WebhookDelivery.Try last = delivery.last();
        return new DeliveryResource(
                delivery.id(),
                delivery.leadId(),
                delivery.position(),
                delivery.createdAt(),
                delivery.delivered() ? "delivered" : "waiting",
                delivery.tries(),
                delivery.nextTry(),
                last == null ? null : new Try(last.at(), last.tookMs(), last.status(), last.problem(), last.answer()));
    }
}
