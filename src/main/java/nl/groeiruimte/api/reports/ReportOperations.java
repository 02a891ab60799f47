package nl.groeiruimte.api.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.util.MultiValueMap;

/** The operations on reports as the API's description shows them. */
@Tag(name = "reports")
interface ReportOperations {

    @Operation(operationId = "listReports")
    @ApiResponse(responseCode = "200")
    ReportResource.All all(@Parameter(hidden = true) MultiValueMap<String, String> given);

    @Operation(operationId = "getReport")
    @Parameter(
            in = ParameterIn.PATH,
            name = "period",
            required = true,
            example = "2026-H1",
            schema = @Schema(type = "string", pattern = "^20[0-9]{2}-H[12]$"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "version",
            schema = @Schema(type = "integer", minimum = "1", maximum = "2147483647"))
    @ApiResponse(responseCode = "200")
    ReportResource report(String period, @Parameter(hidden = true) MultiValueMap<String, String> given);
}
