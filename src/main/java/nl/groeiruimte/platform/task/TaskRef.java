package nl.groeiruimte.platform.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.process.TaskContext;
import org.jspecify.annotations.Nullable;

/**
 * Which task: whose, with which form, and about what; references alone, so that anybody may be told.
 *
 * @param id also the engine's id of it
 * @param form key of its form
 * @param inbox code of the agency or partner that does it, or {@code coordinator} or {@code ministry}
 */
public record TaskRef(String id, String form, String inbox, About about) {

    /**
     * What a task is about: a case, or a round of another matter.
     *
     * @param leadId the case, unless it is about another matter
     * @param matter without a case: key of the process, such as {@code supply-refresh}
     * @param period without a case: which round of it, such as {@code 2026-Q4}
     * @param subjectId the inquiry, disclosure, partner request or agreement, unless it is the case or the round as a
     *     whole
     * @param agency code of the region or partner that it is about; none for the whole and in that one's own inbox
     */
    public record About(
            @Nullable UUID leadId,
            @Nullable String matter,
            @Nullable String period,
            @Nullable UUID subjectId,
            @Nullable String agency) {}

    /** The same, to be written, by column of the table {@code task}. */
    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        columns.put("form", form);
        columns.put("inbox", inbox);
        columns.put("lead_id", about.leadId());
        columns.put("matter", about.matter());
        columns.put("period", about.period());
        columns.put("subject_id", about.subjectId());
        columns.put("about_agency", about.agency());
        return columns;
    }

    /** What the work behind its form needs to know of it. */
    public TaskContext context() {
        return new TaskContext(id, form, about.leadId(), about.period(), about.subjectId());
    }
}
