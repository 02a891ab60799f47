package nl.groeiruimte.api.description;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.util.MultiValueMap;

/** The operations on codes as the API's description shows them. */
@Tag(name = "codes")
interface CodesOperations {

    @Operation(operationId = "listCodes")
    @ApiResponse(responseCode = "200")
    CodeResource.Lists all(@Parameter(hidden = true) MultiValueMap<String, String> given);

    @Operation(operationId = "getCodes")
    @Parameter(
            in = ParameterIn.PATH,
            name = "list",
            required = true,
            example = "phases",
            schema = @Schema(type = "string", pattern = "^[a-z]+(-[a-z]+)*$"))
    @ApiResponse(responseCode = "200")
    CodeResource list(String list, @Parameter(hidden = true) MultiValueMap<String, String> given);
}
