package nl.groeiruimte.api.leads;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/** The operations as the API's description shows them; the room {@code description} adds what holds for all of them. */
@Tag(name = "leads", description = "Cases of the own agency.")
interface LeadOperations {

    @Operation(
            operationId = "startLead",
            summary = "Start a case",
            description = "Registers a company's growth question for the own agency and starts its case. With an "
                    + "Idempotency-Key the same request can be sent again: it answers the same case, with "
                    + "'Idempotent-Replayed: true'. While the agency has an open case of this company the "
                    + "answer is 409 'duplicate-company', unless the body says 'confirmedNotDuplicate'.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewLead.class)),
            description = "At most 64 KiB.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            schema = @Schema(type = "string", minLength = 1, maxLength = 200),
            description =
                    "Printable characters, new for each case, for instance a UUID. With another body than before: 409.",
            example = "6a1f0f0e-3b0f-4a53-9a53-3a1f7f6d2c55")
    @ApiResponse(
            responseCode = "201",
            description = "The case, started now or by an earlier request with the same key.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the case is.",
                        schema = @Schema(type = "string", format = "uri-reference")),
                @Header(
                        name = "Idempotent-Replayed",
                        description = "Only when an earlier request had started the case.",
                        schema = @Schema(type = "string", allowableValues = "true"))
            })
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    @ApiResponse(responseCode = "413", ref = "#/components/responses/BodyTooLarge")
    @ApiResponse(responseCode = "415", ref = "#/components/responses/UnsupportedMediaType")
    ResponseEntity<LeadResource> start(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query)
            throws IOException;

    @Operation(
            operationId = "listLeads",
            summary = "List the agency's cases",
            description = "The last started first. A case that is started later stands above all that was there "
                    + "before, so it is enough to read from the top to a case that was read already. Filters "
                    + "narrow together; days are those of the Netherlands.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "phase",
            description = "The phase that the case is in.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "outcome",
            description = "How the case ended.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "open",
            description = "Whether the case has not ended.",
            schema = @Schema(type = "boolean"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "kind",
            description = "A kind of room that the company asks for.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "considersAbroad",
            description = "Whether the company thinks of growing abroad.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "signalledFrom",
            description = "Signalled on this day or later.",
            example = "2026-01-01",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "signalledTo",
            description = "Signalled on this day or earlier.",
            example = "2026-12-31",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "At most so many.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cursor",
            description = "As 'next' of the page before gives it.",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "A page of cases.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, with rel=\"next\".",
                            schema = @Schema(type = "string")))
    ResponseEntity<LeadResource.Part> list(@Parameter(hidden = true) MultiValueMap<String, String> given);

    @Operation(
            operationId = "getLead",
            summary = "Read a case",
            description = "A case of the own agency. What is another's is answered as what does not exist.")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "200", description = "The case.")
    @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    LeadResource lead(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(
            operationId = "listLeadEvents",
            summary = "Read what happened to a case",
            description = "Oldest first. To follow a case, ask again after the last event that was read: what "
                    + "happens later comes after it. An id says nothing of other cases.")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            description = "Id of the last event of this case that was read.",
            schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "At most so many.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
    @ApiResponse(
            responseCode = "200",
            description = "A page of events.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EventResource.Part.class)),
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, with rel=\"next\".",
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    ResponseEntity<EventResource.Part> events(String id, @Parameter(hidden = true) MultiValueMap<String, String> given);
}
