package nl.groeiruimte.api.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.groeiruimte.api.description.CodeSchema;
import nl.groeiruimte.platform.task.Task;
import org.jspecify.annotations.Nullable;

/** A task that is open, without who of its organisation does it. */
@Schema(name = "Task")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskResource(
        @Schema(example = "4f1c6a0e-2b51-11f1-8f0e-0242ac120002", requiredMode = RequiredMode.REQUIRED)
        String id,

        @Schema(requiredMode = RequiredMode.REQUIRED) UUID leadId,

        @Schema(ref = CodeSchema.TASK_FORM, requiredMode = RequiredMode.REQUIRED)
        String form,

        @Schema(example = "bom", requiredMode = RequiredMode.REQUIRED)
        String inbox,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant openedAt,

        @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate dueOn,

        @Schema(requiredMode = RequiredMode.REQUIRED) boolean assigned,

        @Nullable LocalDate heldUntil) {

    /** Open tasks of a case, the earliest due first. */
    @Schema(name = "Tasks")
    record All(@Schema(requiredMode = RequiredMode.REQUIRED) List<TaskResource> items) {}

    /** A part of the open tasks of all cases. */
    @Schema(name = "TaskPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<TaskResource> items,

            @Schema(format = "uri-reference") @Nullable String next) {}

    static TaskResource of(Task task) {
        return new TaskResource(
                task.id(),
                Objects.requireNonNull(task.leadId(), "the case of a task"),
                task.form(),
                task.inbox(),
                task.schedule().openedAt(),
                task.schedule().dueOn(),
                task.holder().subject() != null,
                task.schedule().heldUntil());
    }
}
