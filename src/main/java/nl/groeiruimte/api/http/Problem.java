package nl.groeiruimte.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error answer as RFC 9457 describes it. Never holds what was submitted. */
@Schema(name = "Problem", description = "What went wrong (RFC 9457). Never holds what was submitted.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors", "openCases", "reference"})
public record Problem(
        @Schema(
                description = "Kind of problem, stable; decide on this, not on the words.",
                format = "uri",
                example = "urn:problem-type:groeiruimte:invalid-input",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String type,

        @Schema(
                description = "The kind of problem in words.",
                example = "The request has errors",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String title,

        @Schema(description = "HTTP status code.", example = "400", requiredMode = Schema.RequiredMode.REQUIRED)
        int status,

        @Schema(
                description = "What happened and what to do about it.",
                example = "Nothing was stored. Correct what 'errors' lists.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String detail,

        @Schema(description = "Everything to correct, at once.")
        List<Item> errors,

        @Schema(
                description = "Only for 'duplicate-company': the open cases of this company at the own agency.",
                example = "[\"/api/v1/leads/0b9c4a52-6c0e-4a55-9d1b-5a0f2d7c3e11\"]")
        List<String> openCases,

        @Schema(description = "Only for failures on our side: name this when asking for help.", example = "7KQ2MX9D")
        @Nullable
        String reference) {

    /** One thing to correct. */
    @Schema(
            name = "ProblemItem",
            description = "One thing to correct: in the body (pointer) or in a query parameter or header (parameter).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"pointer", "parameter", "code", "message"})
    record Item(
            @Schema(
                    description = "Place in the body (RFC 6901); empty for the body as a whole.",
                    example = "/company/kvkNumber")
            @Nullable
            String pointer,

            @Schema(description = "Name of the query parameter or header.", example = "limit") @Nullable
            String parameter,

            @Schema(
                    description = "What is wrong with it, stable.",
                    example = "kvk",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String code,

            @Schema(
                    description = "The same in words, in the language of Accept-Language (en or nl).",
                    example = "Enter a KVK number of 8 digits for ‘KVK number’.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String message) {}
}
