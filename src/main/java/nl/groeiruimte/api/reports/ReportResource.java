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
@Schema(name = "ReportVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportResource(
        @Schema(example = "2026-H1", requiredMode = RequiredMode.REQUIRED)
        String period,

        @Schema(requiredMode = RequiredMode.REQUIRED) int version,

        @Schema(requiredMode = RequiredMode.REQUIRED) int newestVersion,

        @Schema(requiredMode = RequiredMode.REQUIRED) String checksum,

        @Schema(requiredMode = RequiredMode.REQUIRED) String definitions,

        @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate countedUntil,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant closedAt,

        @Nullable String reason,

        @Schema(format = "uri-reference", requiredMode = RequiredMode.REQUIRED)
        String self,

        @Schema(implementation = ReportDocument.class) @JsonRawValue @Nullable
        String document) {

    /** The newest version of each closed half-year. */
    @Schema(name = "ReportList")
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
