package nl.groeiruimte.api.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.util.MultiValueMap;

/** The operations on reports as the API's description shows them. */
@Tag(name = "reports", description = "Half-yearly reports, as they were closed.")
interface ReportOperations {

    @Operation(
            operationId = "listReports",
            summary = "List the reports of closed half-years",
            description = "The newest version of each. All are in the shared edition, without small numbers: "
                    + "what an agency's system stores leaves the circle of the taskforce.")
    @ApiResponse(
            responseCode = "200",
            description = "The reports, the latest half-year first; none while no half-year is closed.")
    ReportResource.All all(@Parameter(hidden = true) MultiValueMap<String, String> given);

    @Operation(
            operationId = "getReport",
            summary = "Read the report of a half-year",
            description = "Exactly what was frozen, in the shared edition. A version never changes; a half-year "
                    + "that is still open is answered as one that does not exist.")
    @Parameter(
            in = ParameterIn.PATH,
            name = "period",
            required = true,
            description = "A half-year.",
            example = "2026-H1",
            schema = @Schema(type = "string", pattern = "20[0-9]{2}-H[12]"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "version",
            description = "Another version than the newest.",
            schema = @Schema(type = "integer", minimum = "1"))
    @ApiResponse(responseCode = "200", description = "The report.")
    @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    ReportResource report(String period, @Parameter(hidden = true) MultiValueMap<String, String> given);
}
