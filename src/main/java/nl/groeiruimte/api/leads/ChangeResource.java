package nl.groeiruimte.api.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.feed.Change;
import org.jspecify.annotations.Nullable;

/** Something that happened in one of the agency's cases, at its place in the feed. */
@Schema(name = "Change")
record ChangeResource(
        @Schema(minimum = "0", example = "1041", requiredMode = RequiredMode.REQUIRED)
        long position,

        @Schema(example = "0b8f1c1e-6f0a-4c3e-9a54-6f3f1b0f6d11", requiredMode = RequiredMode.REQUIRED)
        UUID leadId,

        @Schema(requiredMode = RequiredMode.REQUIRED) EventResource event) {

    /** Changes, oldest first. */
    @Schema(name = "ChangePage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<ChangeResource> items,

            @Schema(minimum = "0", example = "1041", requiredMode = RequiredMode.REQUIRED)
            long last,

            @Schema(format = "uri-reference") @Nullable String next) {}

    static ChangeResource of(Change change) {
        return new ChangeResource(change.place(), change.leadId(), EventResource.of(change.event()));
    }
}
