package nl.groeiruimte.api.description;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import nl.groeiruimte.api.http.Api;

/** A list of codes as the API gives it. */
@Schema(name = "CodeList")
record CodeResource(
        @Schema(example = "phases", requiredMode = RequiredMode.REQUIRED)
        String list,

        @Schema(requiredMode = RequiredMode.REQUIRED) boolean closed,
        @Schema(requiredMode = RequiredMode.REQUIRED) List<Item> items,

        @Schema(format = "uri-reference", requiredMode = RequiredMode.REQUIRED)
        String self) {

    /** A code with its words. */
    @Schema(name = "CodeItem")
    record Item(
            @Schema(example = "signal", requiredMode = RequiredMode.REQUIRED)
            String code,

            @Schema(requiredMode = RequiredMode.REQUIRED) Label label) {}

    /** Words in both languages. */
    @Schema(name = "CodeLabel")
    record Label(
            @Schema(example = "Signaal", requiredMode = RequiredMode.REQUIRED)
            String nl,

            @Schema(example = "Signal", requiredMode = RequiredMode.REQUIRED)
            String en) {}

    /** All lists. */
    @Schema(name = "CodeLists")
    record Lists(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<CodeResource> items) {}

    static CodeResource of(CodeListed list) {
        return new CodeResource(
                list.name(),
                list.closed(),
                list.entries().stream()
                        .map(entry -> new Item(
                                entry.code(),
                                new Label(entry.words().nl(), entry.words().en())))
                        .toList(),
                Api.CODES + "/" + list.name());
    }
}
