package nl.groeiruimte.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error answer as RFC 9457 describes it. Never holds what was submitted. */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors", "openCases", "reference"})
public record Problem(
        @Schema(ref = "#/components/schemas/ProblemType", requiredMode = Schema.RequiredMode.REQUIRED)
        String type,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String title,

        @Schema(example = "400", requiredMode = Schema.RequiredMode.REQUIRED)
        int status,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String detail,

        List<Item> errors,

        @Schema(example = "[\"/api/v1/leads/0b9c4a52-6c0e-4a55-9d1b-5a0f2d7c3e11\"]")
        List<String> openCases,

        @Schema(example = "7KQ2MX9D") @Nullable String reference) {

    /** One thing to correct. */
    @Schema(name = "ProblemItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"pointer", "parameter", "code", "message"})
    public record Item(
            @Schema(example = "/company/kvkNumber") @Nullable
            String pointer,

            @Schema(example = "limit") @Nullable String parameter,

            @Schema(ref = "#/components/schemas/ErrorCode", requiredMode = Schema.RequiredMode.REQUIRED)
            String code,

            @Schema(
                    example = "Enter a KVK number of 8 digits for ‘KVK number’.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String message) {}
}
