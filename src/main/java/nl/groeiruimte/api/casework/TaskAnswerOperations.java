package nl.groeiruimte.api.casework;

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

/** One task and the answers to it, as the API's description shows them. */
@Tag(name = "leads")
interface TaskAnswerOperations {

    @Operation(operationId = "getTask")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", maxLength = 64))
    @Parameter(in = ParameterIn.HEADER, name = "If-None-Match", schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "304",
            content = @Content,
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    ResponseEntity<TaskResource> task(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "confirmSupply")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", maxLength = 64))
    @Parameter(in = ParameterIn.HEADER, name = "If-Match", schema = @Schema(type = "string"))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SupplyConfirmation.class)))
    @ApiResponse(
            responseCode = "200",
            headers = {
                @Header(name = "ETag", schema = @Schema(type = "string")),
                @Header(name = "Idempotent-Replayed", schema = @Schema(type = "string", allowableValues = "true"))
            })
    @CanFail({ProblemType.TASK_ENDED, ProblemType.TASK_TAKEN, ProblemType.TASK_CHANGED})
    ResponseEntity<TaskResource> confirm(
            String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query)
            throws IOException;

    @Operation(operationId = "askMoreTime")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", maxLength = 64))
    @Parameter(in = ParameterIn.HEADER, name = "If-Match", schema = @Schema(type = "string"))
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = MoreTimeRequest.class)))
    @ApiResponse(
            responseCode = "200",
            headers = {
                @Header(name = "ETag", schema = @Schema(type = "string")),
                @Header(name = "Idempotent-Replayed", schema = @Schema(type = "string", allowableValues = "true"))
            })
    @CanFail({ProblemType.TASK_ENDED, ProblemType.TASK_TAKEN, ProblemType.TASK_HELD, ProblemType.TASK_CHANGED})
    ResponseEntity<TaskResource> moreTime(
            String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query)
            throws IOException;
}
