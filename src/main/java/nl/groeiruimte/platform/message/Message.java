package nl.groeiruimte.platform.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A message as its reader may read it now.
 *
 * @param id grows with time
 * @param inbox code of the inbox to which it is addressed, unless it is for the reader alone
 * @param about what it is about, as it was written
 * @param task the task that it is about, if any
 * @param codeName of the case, unless it is another matter
 * @param unread whether the reader has not seen it yet, and it still asks for something
 */
public record Message(
        UUID id,
        String what,
        @Nullable String inbox,
        News.About about,
        @Nullable Task task,
        @Nullable String codeName,
        Instant happenedAt,
        boolean unread) {

    /**
     * What the words for a task are made of.
     *
     * @param inbox code of whose inbox it is in
     * @param agency code of the region or partner that it is about, unless the whole
     * @param matter without a case: key of the process, with its period
     */
    public record Task(
            String form,
            String inbox,
            @Nullable String agency,
            @Nullable String matter,
            @Nullable String period) {}

    static Message of(ResultSet row, int number) throws SQLException {
        String taskId = row.getString("task_id");
        return new Message(
                Rows.id(row, "id"),
                row.getString("what"),
                row.getBoolean("to_inbox") ? row.getString("addressee") : null,
                new News.About(
                        Rows.id(row, "lead_id"),
                        taskId,
                        Rows.id(row, "import_id"),
                        row.getString("agency"),
                        Rows.day(row, "day")),
                taskId == null
                        ? null
                        : new Task(
                                row.getString("form"),
                                row.getString("inbox"),
                                row.getString("about_agency"),
                                row.getString("matter"),
                                row.getString("period")),
                row.getString("code_name"),
                Rows.instant(row, "happened_at"),
                row.getBoolean("unread"));
    }
}
