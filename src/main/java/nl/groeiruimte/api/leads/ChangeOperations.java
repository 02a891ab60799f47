package nl.groeiruimte.api.leads;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.groeiruimte.api.http.CanFail;
import nl.groeiruimte.api.http.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.async.DeferredResult;

/** The change feed as the API's description shows it. */
@Tag(name = "events")
interface ChangeOperations {

    /** How long a request may wait for something to come; shorter than proxies and tokens last. */
    int LONGEST_WAIT = 30;

    /** How many changes an answer may hold. */
    int MOST = 1000;

    @Operation(operationId = "listEvents")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            schema = @Schema(type = "integer", minimum = "0", maximum = "9223372036854775807", defaultValue = "0"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "types",
            example = "into-portfolio,case-closed",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "waitSeconds",
            schema = @Schema(type = "integer", minimum = "0", maximum = "" + LONGEST_WAIT, defaultValue = "0"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            schema = @Schema(type = "integer", minimum = "1", maximum = "" + MOST, defaultValue = "100"))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ChangeResource.Part.class)),
            headers = @Header(name = "Link", schema = @Schema(type = "string")))
    @CanFail(ProblemType.POSITION_UNKNOWN)
    DeferredResult<ResponseEntity<ChangeResource.Part>> changes(
            @Parameter(hidden = true) MultiValueMap<String, String> given);
}
