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
import nl.groeiruimte.api.description.CodeSchema;
import nl.groeiruimte.api.http.CanFail;
import nl.groeiruimte.api.http.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/** The operations as the API's description shows them; the room {@code description} adds what holds for all of them. */
@Tag(name = "leads")
interface LeadOperations {

    @Operation(operationId = "startLead")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewLead.class)))
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            schema = @Schema(type = "string", minLength = 1, maxLength = 200, pattern = "^[ -~]+$"),
            example = "6a1f0f0e-3b0f-4a53-9a53-3a1f7f6d2c55")
    @ApiResponse(
            responseCode = "201",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string", format = "uri-reference")),
                @Header(name = "Idempotent-Replayed", schema = @Schema(type = "string", allowableValues = "true"))
            })
    @CanFail({
        ProblemType.DUPLICATE_COMPANY,
        ProblemType.IDEMPOTENCY_KEY_USED,
        ProblemType.REFERENCE_USED,
        ProblemType.CASE_DESTROYED
    })
    ResponseEntity<LeadResource> start(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query)
            throws IOException;

    @Operation(operationId = "listLeads")
    @Parameter(in = ParameterIn.QUERY, name = "phase", schema = @Schema(ref = CodeSchema.PHASE))
    @Parameter(in = ParameterIn.QUERY, name = "outcome", schema = @Schema(ref = CodeSchema.OUTCOME))
    @Parameter(in = ParameterIn.QUERY, name = "open", schema = @Schema(type = "boolean"))
    @Parameter(in = ParameterIn.QUERY, name = "kind", schema = @Schema(ref = CodeSchema.KIND_OF_ROOM))
    @Parameter(in = ParameterIn.QUERY, name = "considersAbroad", schema = @Schema(ref = CodeSchema.CONSIDERS_ABROAD))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "signalledFrom",
            example = "2026-01-01",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "signalledTo",
            example = "2026-12-31",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "externalReference",
            example = "ACC-2026-0042",
            schema = @Schema(type = "string", maxLength = 100, pattern = NewLead.REFERENCE))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "updatedSince",
            example = "2026-11-29T08:00:00Z",
            schema = @Schema(type = "string", format = "date-time"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cursor",
            example = "p1z",
            schema = @Schema(type = "string", pattern = "^p[0-9a-z]{1,13}$"))
    @ApiResponse(responseCode = "200", headers = @Header(name = "Link", schema = @Schema(type = "string")))
    ResponseEntity<LeadResource.Part> list(@Parameter(hidden = true) MultiValueMap<String, String> given);

    @Operation(operationId = "getLead")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            in = ParameterIn.HEADER,
            name = "If-None-Match",
            example = "\"\\\"4Y0vM3pQnq8cE1vX\\\"\"",
            schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "304",
            content = @Content,
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    ResponseEntity<LeadResource> lead(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "listLeadEvents")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            schema = @Schema(type = "integer", minimum = "0", maximum = "9223372036854775807", defaultValue = "0"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EventResource.Part.class)),
            headers = @Header(name = "Link", schema = @Schema(type = "string")))
    ResponseEntity<EventResource.Part> events(String id, @Parameter(hidden = true) MultiValueMap<String, String> given);
}
