package nl.groeiruimte.api.description;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/** The changelog as the API's description shows it. */
@Tag(name = "changelog")
interface ChangelogOperations {

    @Operation(operationId = "getChangelog")
    @SecurityRequirements
    @ApiResponse(responseCode = "200")
    ResponseEntity<Changelog.Releases> changelog(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> given);
}
