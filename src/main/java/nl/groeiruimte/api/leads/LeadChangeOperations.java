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

/** The operations that change a case as the API's description shows them. */
@Tag(name = "leads")
interface LeadChangeOperations {

    /** JSON Merge Patch (RFC 7396). */
    String MERGE_PATCH = "application/merge-patch+json";

    @Operation(operationId = "changeLead")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            in = ParameterIn.HEADER,
            name = "If-Match",
            required = true,
            example = "\"\\\"4Y0vM3pQnq8cE1vX\\\"\"",
            schema = @Schema(type = "string"))
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = LeadChange.class)))
    @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @CanFail({
        ProblemType.CASE_ASSESSED,
        ProblemType.REFERENCE_USED,
        ProblemType.CASE_CHANGED,
        ProblemType.STATE_REQUIRED
    })
    ResponseEntity<LeadResource> change(
            String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query)
            throws IOException;

    @Operation(operationId = "getLeadWithdrawal")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "200")
    WithdrawalResource withdrawal(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "withdrawLead")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            in = ParameterIn.HEADER,
            name = "If-Match",
            required = true,
            example = "\"\\\"4Y0vM3pQnq8cE1vX\\\"\"",
            schema = @Schema(type = "string"))
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewWithdrawal.class)))
    @ApiResponse(
            responseCode = "201",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string", format = "uri-reference")),
                @Header(name = "Idempotent-Replayed", schema = @Schema(type = "string", allowableValues = "true"))
            })
    @CanFail({ProblemType.NOT_TO_BE_WITHDRAWN, ProblemType.CASE_CHANGED, ProblemType.STATE_REQUIRED})
    ResponseEntity<WithdrawalResource> withdraw(
            String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query)
            throws IOException;
}
