package nl.groeiruimte.api.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.api.description.CodeSchema;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskCase;
import org.jspecify.annotations.Nullable;

/** A task, without who of its organisation does it. */
@Schema(name = "Task")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskResource(
        @Schema(example = "4f1c6a0e-2b51-11f1-8f0e-0242ac120002", requiredMode = RequiredMode.REQUIRED)
        String id,

        @Nullable UUID leadId,

        @Nullable About about,

        @Schema(ref = CodeSchema.TASK_FORM, requiredMode = RequiredMode.REQUIRED)
        String form,

        @Schema(example = "bom", requiredMode = RequiredMode.REQUIRED)
        String inbox,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant openedAt,

        @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate dueOn,

        @Schema(requiredMode = RequiredMode.REQUIRED) boolean assigned,

        @Nullable LocalDate heldUntil,

        @Nullable Ending ending) {

    /** Another agency's case, as far as an asked region knows it, or the round of another matter. */
    @Schema(name = "TaskAbout")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(
            @Schema(example = "GR-2026-0042") @Nullable String caseNumber,
            @Schema(example = "Blauwe Reiger") @Nullable String codeName,
            @Schema(example = "2026-Q4") @Nullable String period) {}

    /** How it ended. */
    @Schema(name = "TaskEnding")
    record Ending(
            @Schema(requiredMode = RequiredMode.REQUIRED) Instant endedAt,
            @Schema(requiredMode = RequiredMode.REQUIRED) boolean done) {}

    /** Open tasks of a case, the earliest due first. */
    @Schema(name = "Tasks")
    record All(@Schema(requiredMode = RequiredMode.REQUIRED) List<TaskResource> items) {}

    /** A part of the open tasks. */
    @Schema(name = "TaskPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<TaskResource> items,

            @Schema(format = "uri-reference") @Nullable String next) {}

    /** @param own whether it is about a case of the agency that reads it */
    static TaskResource of(Task task, boolean own) {
        TaskCase ofCase = task.ofCase();
        return new TaskResource(
                task.id(),
                own ? task.leadId() : null,
                own ? null : new About(ofCase.number(), ofCase.codeName(), task.period()),
                task.form(),
                task.inbox(),
                task.schedule().openedAt(),
                task.schedule().dueOn(),
                task.holder().subject() != null,
                task.schedule().heldUntil(),
                task.ending() == null
                        ? null
                        : new Ending(task.ending().at(), task.ending().done()));
    }
}
