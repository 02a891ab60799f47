package nl.groeiruimte.api.leads;

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
import org.springframework.web.context.request.async.DeferredResult;

/** The change feed as the API's description shows it. */
@Tag(name = "events", description = "What happened in the cases of the own agency.")
interface ChangeOperations {

    /** How long a request may wait for something to come; shorter than proxies and tokens last. */
    int LONGEST_WAIT = 30;

    /** How many changes an answer may hold. */
    int MOST = 1000;

    @Operation(
            operationId = "listEvents",
            summary = "Read what happened in all cases",
            description = "Oldest first, in the order in which it became visible: whoever reads on after the last "
                    + "position gets everything once, and nothing twice. Kept for two years. Begin without 'after', "
                    + "and keep 'last' of each answer. With 'waitSeconds' an answer that would be empty waits until "
                    + "something comes. A position that is not known (any more) is answered with 410 "
                    + "'position-unknown': read the cases anew and begin again without 'after'.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            description = "The last position that was read.",
            schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "types",
            description = "Codes of event types with commas between them; without it all types.",
            example = "into-portfolio,case-closed",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "waitSeconds",
            description = "When there is nothing to read, wait for it so long.",
            schema = @Schema(type = "integer", minimum = "0", maximum = "" + LONGEST_WAIT, defaultValue = "0"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "At most so many.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "" + MOST, defaultValue = "100"))
    @ApiResponse(
            responseCode = "200",
            description = "A part of the feed.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ChangeResource.Part.class)),
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, with rel=\"next\".",
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "410", ref = "#/components/responses/Gone")
    DeferredResult<ResponseEntity<ChangeResource.Part>> changes(
            @Parameter(hidden = true) MultiValueMap<String, String> given);
}
