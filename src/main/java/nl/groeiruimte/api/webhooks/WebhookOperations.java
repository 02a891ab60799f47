package nl.groeiruimte.api.webhooks;

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

/** The operations on webhooks as the API's description shows them. */
@Tag(name = "webhooks")
interface WebhookOperations {

    @Operation(operationId = "listWebhooks")
    @ApiResponse(responseCode = "200")
    WebhookResource.All all(@Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "createWebhook")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WebhookResource.Wanted.class)))
    @ApiResponse(
            responseCode = "201",
            headers = @Header(name = "Location", schema = @Schema(type = "string", format = "uri-reference")))
    @CanFail({ProblemType.WEBHOOKS_OFF, ProblemType.TOO_MANY_WEBHOOKS})
    ResponseEntity<WebhookResource> create(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query)
            throws IOException;

    @Operation(operationId = "getWebhook")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "200")
    WebhookResource webhook(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "changeWebhook")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WebhookResource.State.class)))
    @ApiResponse(responseCode = "200")
    WebhookResource change(
            String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) MultiValueMap<String, String> query)
            throws IOException;

    @Operation(operationId = "deleteWebhook")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> remove(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "createWebhookKey")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "201")
    ResponseEntity<WebhookResource> renewKey(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "testWebhook")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "202")
    ResponseEntity<DeliveryResource> test(String id, @Parameter(hidden = true) MultiValueMap<String, String> query);

    @Operation(operationId = "listWebhookDeliveries")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(in = ParameterIn.QUERY, name = "before", schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "25"))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DeliveryResource.Part.class)),
            headers = @Header(name = "Link", schema = @Schema(type = "string")))
    ResponseEntity<DeliveryResource.Part> deliveries(
            String id, @Parameter(hidden = true) MultiValueMap<String, String> given);

    @Operation(operationId = "sendWebhookDeliveryAgain")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            in = ParameterIn.PATH,
            name = "delivery",
            required = true,
            schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(responseCode = "202")
    ResponseEntity<DeliveryResource> sendAgain(
            String id, String delivery, @Parameter(hidden = true) MultiValueMap<String, String> query);
}
