package nl.groeiruimte.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.util.MultiValueMap;

/** What becomes of a case, as the API's description shows it. */
@Tag(name = "leads")
interface CaseworkOperations {

    @Operation(operationId = "getLeadRequest")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "200")
    RequestResource request(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "getLeadShortlist")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "200")
    ShortlistResource shortlist(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "listLeadPropositions")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "200")
    PropositionResource.All propositions(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "listLeadTasks")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "200")
    TaskResource.All tasks(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);
}
