package nl.groeiruimte.platform.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;

/** Reads tasks from the table {@code task}; row level security decides which the asker gets. */
public final class TaskRow {

    /** The columns of {@link #ref}. */
    static final String REF = "id, form, inbox, lead_id, matter, period, subject_id, about_agency";

    /** What to read tasks with, up to the conditions. */
    public static final String SELECT = """
            select %s, %s,
                assignee, assignee_name, assigned_at, stands_in_for_name, opened_at, due_on, priority, reminded_at,
                held_until, ended_at, ended_by_name, ended_by_agency, end_kind
            from groeiruimte.task""".formatted(REF, TaskCase.COLUMNS);

    private TaskRow() {}

    /** A row of {@link #SELECT}. */
    public static Task of(ResultSet row, int number) throws SQLException {
        return new Task(
                ref(row),
                TaskCase.of(row),
                new Task.Holder(
                        row.getString("assignee"),
                        row.getString("assignee_name"),
                        Rows.instant(row, "assigned_at"),
                        row.getString("stands_in_for_name")),
                new Task.Schedule(
                        Rows.instant(row, "opened_at"),
                        Rows.day(row, "due_on"),
                        row.getInt("priority"),
                        Rows.instant(row, "reminded_at"),
                        Rows.day(row, "held_until")),
                ending(row));
    }

    static TaskRef ref(ResultSet row) throws SQLException {
        return new TaskRef(
                row.getString("id"),
                row.getString("form"),
                row.getString("inbox"),
                new TaskRef.About(
                        Rows.id(row, "lead_id"),
                        row.getString("matter"),
                        row.getString("period"),
                        Rows.id(row, "subject_id"),
                        row.getString("about_agency")));
    }

    /** Who ended it is told, unless that may tell of which agency the case is. */
    private static Task.@Nullable Ending ending(ResultSet row) throws SQLException {
        if (Rows.instant(row, "ended_at") == null) {
            return null;
        }
        String agency = row.getString("ended_by_agency");
        boolean told = row.getString("lead_id") == null
                || row.getString("told_agency") != null
                || row.getString("inbox").equals(agency);
        return new Task.Ending(
                Rows.instant(row, "ended_at"),
                told ? row.getString("ended_by_name") : null,
                told ? agency : null,
                "completed".equals(row.getString("end_kind")));
    }
}
