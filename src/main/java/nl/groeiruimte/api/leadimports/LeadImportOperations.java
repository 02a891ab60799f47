package nl.groeiruimte.api.leadimports;

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

/** The operations on files with companies as the API's description shows them. */
@Tag(name = "lead-imports")
interface LeadImportOperations {

    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    String CSV = "text/csv";

    @Operation(operationId = "sendLeadImport")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            schema = @Schema(type = "string", minLength = 1, maxLength = 200, pattern = "^[ -~]+$"))
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = ODS, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "202",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string", format = "uri-reference")),
                @Header(name = "Idempotent-Replayed", schema = @Schema(type = "string"))
            })
    @CanFail({ProblemType.IDEMPOTENCY_KEY_USED, ProblemType.LEAD_IMPORTS_BUSY})
    ResponseEntity<LeadImportResource> send(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query)
            throws IOException;

    @Operation(operationId = "getLeadImport")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "200")
    LeadImportResource find(
            String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "listLeadImportLines")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(in = ParameterIn.QUERY, name = "verdict", schema = @Schema(ref = CodeSchema.LEAD_IMPORT_VERDICT))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            schema = @Schema(type = "integer", minimum = "0", maximum = "2147483647"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LeadImportResource.Lines.class)),
            headers = @Header(name = "Link", schema = @Schema(type = "string")))
    ResponseEntity<LeadImportResource.Lines> lines(
            String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> given);

    @Operation(operationId = "confirmLeadImport")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(
            responseCode = "202",
            headers = @Header(name = "Location", schema = @Schema(type = "string", format = "uri-reference")))
    @CanFail(ProblemType.LEAD_IMPORT_NOT_READY)
    ResponseEntity<LeadImportResource> confirm(
            String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "cancelLeadImport")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "200")
    @CanFail(ProblemType.LEAD_IMPORT_ENDED)
    LeadImportResource cancel(
            String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query);
}
