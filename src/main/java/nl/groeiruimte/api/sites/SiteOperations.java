package nl.groeiruimte.api.sites;

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

/** The operations on sites as the API's description shows them. */
@Tag(name = "sites")
interface SiteOperations {

    @Operation(operationId = "getSite")
    @Parameter(
            in = ParameterIn.PATH,
            name = "reference",
            required = true,
            example = "OBJ-0117",
            schema = @Schema(type = "string", maxLength = 100, pattern = SiteBody.REFERENCE))
    @Parameter(in = ParameterIn.HEADER, name = "If-None-Match", schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "304",
            content = @Content,
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    ResponseEntity<SiteResource> find(String reference, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "putSite")
    @Parameter(
            in = ParameterIn.PATH,
            name = "reference",
            required = true,
            example = "OBJ-0117",
            schema = @Schema(type = "string", maxLength = 100, pattern = SiteBody.REFERENCE))
    @Parameter(in = ParameterIn.HEADER, name = "If-Match", schema = @Schema(type = "string"))
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SiteChange.class)))
    @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "201",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string", format = "uri-reference")),
                @Header(name = "ETag", schema = @Schema(type = "string"))
            })
    @CanFail(ProblemType.SITE_CHANGED)
    ResponseEntity<SiteResource> put(
            String reference,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query)
            throws IOException;

    @Operation(operationId = "withdrawSite")
    @Parameter(
            in = ParameterIn.PATH,
            name = "reference",
            required = true,
            example = "OBJ-0117",
            schema = @Schema(type = "string", maxLength = 100, pattern = SiteBody.REFERENCE))
    @Parameter(in = ParameterIn.HEADER, name = "If-Match", schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @CanFail(ProblemType.SITE_CHANGED)
    ResponseEntity<SiteResource> withdraw(
            String reference,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "restoreSite")
    @Parameter(
            in = ParameterIn.PATH,
            name = "reference",
            required = true,
            example = "OBJ-0117",
            schema = @Schema(type = "string", maxLength = 100, pattern = SiteBody.REFERENCE))
    @Parameter(in = ParameterIn.HEADER, name = "If-Match", schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @CanFail(ProblemType.SITE_CHANGED)
    ResponseEntity<SiteResource> restore(
            String reference,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query);
}
