package nl.groeiruimte.api.leadimports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.api.description.CodeSchema;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.Problem;
import nl.groeiruimte.cases.leadimport.LeadImport;
import nl.groeiruimte.cases.leadimport.LineWords;
import nl.groeiruimte.platform.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A file with companies as the API shows it: never what stands in it. */
@Schema(name = "LeadImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeadImportResource(
        @Schema(requiredMode = RequiredMode.REQUIRED) UUID id,

        @Schema(ref = CodeSchema.LEAD_IMPORT_STATE, requiredMode = RequiredMode.REQUIRED)
        String state,

        @Schema(minimum = "0", example = "120", requiredMode = RequiredMode.REQUIRED)
        int linesRead,

        @Schema(minimum = "0", example = "0", requiredMode = RequiredMode.REQUIRED)
        int casesStarted,

        @Nullable Counts counts,

        @Nullable Broken problem,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant sentAt,
        @Nullable Instant endedAt,
        @Schema(requiredMode = RequiredMode.REQUIRED) Links links) {

    /** How many lines come to what. */
    @Schema(name = "LeadImportCounts")
    record Counts(
            @JsonProperty("new")
            @Schema(name = "new", minimum = "0", example = "96", requiredMode = RequiredMode.REQUIRED)
            int fresh,

            @Schema(minimum = "0", example = "20", requiredMode = RequiredMode.REQUIRED)
            int open,

            @Schema(minimum = "0", example = "4", requiredMode = RequiredMode.REQUIRED)
            int refused) {}

    /** Why nothing of the file was taken. */
    @Schema(name = "LeadImportProblem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Broken(
            @Schema(minimum = "1", example = "1") @Nullable Long line,

            @Schema(example = "merged-cells", requiredMode = RequiredMode.REQUIRED)
            String code,

            @Schema(requiredMode = RequiredMode.REQUIRED) String detail) {}

    /** Where it and its lines are. */
    @Schema(name = "LeadImportLinks")
    record Links(
            @Schema(format = "uri-reference", requiredMode = RequiredMode.REQUIRED)
            String self,

            @Schema(format = "uri-reference", requiredMode = RequiredMode.REQUIRED)
            String lines) {}

    /** Lines, in the order of the file. */
    @Schema(name = "LeadImportLines")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lines(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<Line> items,

            @Schema(format = "uri-reference") @Nullable String next) {}

    /** What would come of a line. */
    @Schema(name = "LeadImportLine")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(
            @Schema(minimum = "1", example = "7", requiredMode = RequiredMode.REQUIRED)
            long line,

            @Schema(ref = CodeSchema.LEAD_IMPORT_VERDICT, requiredMode = RequiredMode.REQUIRED)
            String verdict,

            @Nullable List<Problem.Item> errors) {

        static Line of(LeadImport.Line line, Form form, Locale locale, MessageSource messages) {
            return new Line(
                    line.number(),
                    line.verdict().code(),
                    line.faults().stream()
                            .map(fault -> Fault.ofCode(
                                            fault.key().isEmpty() ? "" : "/" + fault.key(),
                                            fault,
                                            form.listOf(fault.key()))
                                    .in(locale, messages))
                            .toList());
        }
    }

    static LeadImportResource of(LeadImport found, String address, LineWords words, Locale locale) {
        LeadImport.Counts counts = found.counts();
        LeadImport.Problem problem = found.problem();
        return new LeadImportResource(
                found.id(),
                found.state().code(),
                counts.read(),
                counts.started(),
                found.format() == null ? null : new Counts(counts.fresh(), counts.open(), counts.refused()),
                problem == null
                        ? null
                        : new Broken(
                                problem.line() == 0 ? null : problem.line(), problem.code(), words.of(problem, locale)),
                found.moments().sentAt(),
                found.moments().endedAt(),
                new Links(address, address + "/lines"));
    }
}
