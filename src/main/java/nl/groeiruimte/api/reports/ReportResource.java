package nl.groeiruimte.api.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.versions.Archive;
import nl.groeiruimte.reports.versions.FrozenVersion;
import org.jspecify.annotations.Nullable;

/** A closed half-year's report, in the shared edition. */
@Schema(
        name = "ReportVersion",
        description = "A frozen version of a half-year's report, in the edition without small numbers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportResource(
        @Schema(example = "2026-H1", requiredMode = RequiredMode.REQUIRED)
        String period,

        @Schema(description = "From 1; a correction makes the next.", requiredMode = RequiredMode.REQUIRED)
        int version,

        @Schema(description = "The newest version of this half-year.", requiredMode = RequiredMode.REQUIRED)
        int newestVersion,

        @Schema(
                description = "SHA-256 of the UTF-8 text of 'document', in hexadecimal.",
                requiredMode = RequiredMode.REQUIRED)
        String checksum,

        @Schema(description = "Version of the definitions of the figures.", requiredMode = RequiredMode.REQUIRED)
        String definitions,

        @Schema(description = "The last day counted.", requiredMode = RequiredMode.REQUIRED)
        LocalDate countedUntil,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant closedAt,

        @Schema(description = "Why there is a next version; left out for the first.") @Nullable
        String reason,

        @Schema(
                description = "Reference to this version, relative to this server.",
                format = "uri-reference",
                requiredMode = RequiredMode.REQUIRED)
        String self,

        @Schema(
                description = "Figures, tables and texts, as they were frozen; left out in lists.",
                implementation = ReportDocument.class)
        @JsonRawValue
        @Nullable
        String document) {

    /** The newest version of each closed half-year. */
    @Schema(name = "ReportList", description = "The newest version of each closed half-year, the latest first.")
    record All(@Schema(requiredMode = RequiredMode.REQUIRED) List<ReportResource> items) {}

    static ReportResource of(FrozenVersion version, int newest, Archive.@Nullable Frozen frozen) {
        return new ReportResource(
                version.period().toString(),
                version.version(),
                newest,
                version.checksum(),
                version.definitions(),
                version.countedUntil(),
                version.closedAt(),
                version.reason(),
                Api.REPORTS + "/" + version.period() + "?version=" + version.version(),
                frozen == null ? null : frozen.text());
    }
}
