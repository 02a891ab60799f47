package nl.groeiruimte.api.instruments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.util.MultiValueMap;

/** The operations on instruments as the API's description shows them. */
@Tag(name = "instruments")
interface InstrumentOperations {

    @Operation(operationId = "listInstruments")
    @ApiResponse(responseCode = "200")
    InstrumentResource.All all(@Parameter(hidden = true) MultiValueMap<String, String> given);

    @Operation(operationId = "getInstrument")
    @Parameter(
            in = ParameterIn.PATH,
            name = "code",
            required = true,
            example = "wbso",
            schema = @Schema(type = "string", maxLength = 80))
    @ApiResponse(responseCode = "200")
    InstrumentResource one(String code, @Parameter(hidden = true) MultiValueMap<String, String> given);
}
