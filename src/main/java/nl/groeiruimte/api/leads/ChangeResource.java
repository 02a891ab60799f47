package nl.groeiruimte.api.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.feed.Change;
import org.jspecify.annotations.Nullable;

/** Something that happened in one of the agency's cases, at its place in the feed. */
@Schema(name = "Change", description = "Something that happened in one of the agency's cases.")
record ChangeResource(
        @Schema(
                description = "In the feed of the agency: from 1 on, one after the other; 'after' takes it.",
                example = "1041",
                requiredMode = RequiredMode.REQUIRED)
        long position,

        @Schema(
                description = "Id of the case.",
                example = "0b8f1c1e-6f0a-4c3e-9a54-6f3f1b0f6d11",
                requiredMode = RequiredMode.REQUIRED)
        UUID leadId,

        @Schema(description = "The same as in the events of that case.", requiredMode = RequiredMode.REQUIRED)
        EventResource event) {

    /** Changes, oldest first. */
    @Schema(name = "ChangePage", description = "Changes, oldest first.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<ChangeResource> items,

            @Schema(
                    description = "From where to read on: give it as 'after'. With 'types' it is past what was of "
                            + "other types.",
                    example = "1041",
                    requiredMode = RequiredMode.REQUIRED)
            long last,

            @Schema(
                    description = "Reference to the next page, relative to this server; left out when there is no "
                            + "more to read now.",
                    format = "uri-reference")
            @Nullable
            String next) {}

    static ChangeResource of(Change change) {
        return new ChangeResource(change.place(), change.leadId(), EventResource.of(change.event()));
    }
}
