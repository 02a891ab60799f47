package nl.groeiruimte.api.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.api.description.CodeSchema;
import nl.groeiruimte.cases.lead.Timeline;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case, without names of people and in the words in which the case is told. */
@Schema(name = "Event")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventResource(
        @Schema(example = "402153689417042", minimum = "0", requiredMode = RequiredMode.REQUIRED)
        long id,

        @Schema(ref = CodeSchema.EVENT_TYPE, requiredMode = RequiredMode.REQUIRED)
        String type,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant at,

        @Schema(example = "bom") @Nullable String actorAgency,

        @Schema(ref = EventSchemas.DETAILS, requiredMode = RequiredMode.REQUIRED)
        Map<String, Object> details) {

    /** Events, oldest first. */
    @Schema(name = "EventPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<EventResource> items,

            @Schema(format = "uri-reference") @Nullable String next) {}

    /** The event as agencies' systems hear of it. */
    static EventResource of(Timeline.Entry entry) {
        return new EventResource(
                entry.place(), entry.type().code(), entry.at(), entry.actorAgency(), entry.forSystems());
    }
}
