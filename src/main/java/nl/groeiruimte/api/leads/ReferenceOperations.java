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
import nl.groeiruimte.api.http.CanFail;
import nl.groeiruimte.api.http.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/** The operations on cases by their reference as the API's description shows them. */
@Tag(name = "leads")
interface ReferenceOperations {

    @Operation(operationId = "getLeadByReference")
    @Parameter(
            in = ParameterIn.PATH,
            name = "reference",
            required = true,
            example = "ACC-2026-0042",
            schema = @Schema(type = "string", maxLength = 100, pattern = NewLead.REFERENCE))
    @Parameter(in = ParameterIn.HEADER, name = "If-None-Match", schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "304",
            content = @Content,
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @CanFail(ProblemType.CASE_DESTROYED)
    ResponseEntity<LeadResource> find(String reference, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "putLeadByReference")
    @Parameter(
            in = ParameterIn.PATH,
            name = "reference",
            required = true,
            example = "ACC-2026-0042",
            schema = @Schema(type = "string", maxLength = 100, pattern = NewLead.REFERENCE))
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            schema = @Schema(type = "string", minLength = 1, maxLength = 200, pattern = "^[ -~]+$"))
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewLead.class)))
    @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "201",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string", format = "uri-reference")),
                @Header(name = "ETag", schema = @Schema(type = "string"))
            })
    @CanFail({ProblemType.DUPLICATE_COMPANY, ProblemType.IDEMPOTENCY_KEY_USED, ProblemType.CASE_DESTROYED})
    ResponseEntity<LeadResource> put(
            String reference,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query)
            throws IOException;
}
