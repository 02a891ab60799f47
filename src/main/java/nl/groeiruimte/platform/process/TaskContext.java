package nl.groeiruimte.platform.process;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user task is about.
 *
 * @param taskId id of the task
 * @param form key of its form, such as {@code assess-signal}
 * @param leadId the case, unless it is about another matter
 * @param period without a case: which round of that matter, such as {@code 2026-H2}
 * @param subjectId the inquiry, disclosure, partner request or agreement that the task is about, unless it is about the
 *     case or the matter as a whole
 */
public record TaskContext(
        String taskId,
        String form,
        @Nullable UUID leadId,
        @Nullable String period,
        @Nullable UUID subjectId) {

    /**
     * The case.
     *
     * @throws NullPointerException for a task about another matter; {@link #isOfCase} tells
     */
    public UUID leadId() {
        return Objects.requireNonNull(leadId, "a task of no case");
    }

    /** Whether it is about a case, and not about another matter. */
    public boolean isOfCase() {
        return leadId != null;
    }

    /** The case, unless it is about another matter. */
    public @Nullable UUID leadIdOrNull() {
        return leadId;
    }

    /**
     * Which round.
     *
     * @throws NullPointerException for a task about a case
     */
    public String period() {
        return Objects.requireNonNull(period, "a task of no round");
    }

    /** Which round, unless it is about a case. */
    public @Nullable String periodOrNull() {
        return period;
    }

    /**
     * The inquiry, disclosure, partner request or agreement.
     *
     * @throws NullPointerException for a task about the whole
     */
    public UUID subjectId() {
        return Objects.requireNonNull(subjectId, "a task about the whole");
    }

    /** The same, unless it is about the whole. */
    public @Nullable UUID subjectIdOrNull() {
        return subjectId;
    }
}
