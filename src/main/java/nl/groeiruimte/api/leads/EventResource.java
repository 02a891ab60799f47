package nl.groeiruimte.api.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.api.http.Page;
import nl.groeiruimte.cases.lead.Timeline;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case, without names of people. */
@Schema(name = "Event", description = "Something that happened to a case.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventResource(
        @Schema(
                description = "Grows by one within a case, from a number drawn at random; 'after' takes it.",
                example = "402153689417042",
                requiredMode = RequiredMode.REQUIRED)
        long id,

        @Schema(
                description = "Code of what happened; new ones may come.",
                example = "signal-registered",
                requiredMode = RequiredMode.REQUIRED)
        String type,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant at,

        @Schema(
                description = "Code of the agency or partner that did it; left out when the system did.",
                example = "bom")
        @Nullable
        String actorAgency,

        @Schema(
                description = "Codes, numbers and dates by name, as they belong to the type.",
                example = "{\"source\": \"api\"}",
                requiredMode = RequiredMode.REQUIRED)
        Map<String, String> details) {

    /** Events, oldest first. */
    @Schema(name = "EventPage", description = "Events, oldest first.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<EventResource> items,

            @Schema(description = Page.NEXT, format = "uri-reference") @Nullable
            String next) {}

    static EventResource of(Timeline.Entry entry) {
        return new EventResource(
                entry.place(), entry.type().code(), entry.at(), entry.actorAgency(), entry.forSystems());
    }
}
