package nl.groeiruimte.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/** Open tasks, as the API's description shows them. */
@Tag(name = "leads")
interface TaskOperations {

    @Operation(operationId = "listTasks")
    @Parameter(in = ParameterIn.QUERY, name = "after", schema = @Schema(type = "string", maxLength = 64))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TaskResource.Part.class)),
            headers = @Header(name = "Link", schema = @Schema(type = "string")))
    ResponseEntity<TaskResource.Part> tasks(@Parameter(hidden = true) MultiValueMap<String, String> given);
}
