package nl.groeiruimte.desk.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.process.TaskContext;

/**
 * A task as the inbox knows it: about a case or another matter, without engine ids or an identity in what it shows.
 *
 * @param inbox code of the agency or partner that does it, or {@code coordinator}
 * @param form key of its form
 * @param leadId the case; null when it is about another matter, as are its number, name, origin and phase
 * @param matter without a case: key of the process, such as {@code supply-refresh}; otherwise null
 * @param period without a case: which round of it, such as {@code 2026-Q4}; otherwise null
 * @param subjectId the inquiry or partner request that it is about; null for the case as a whole
 * @param aboutAgency code of the region or partner that it is about; null for the case as a whole and in that one's own
 *     inbox
 * @param abroad whether the company thinks of leaving; false too where the inbox's people may not know it
 * @param heldUntil while its case is on hold
 * @param originAgency null too for a region that was asked and may not know it
 * @param endKind {@code completed} or {@code cancelled}; null while open
 */
public record Task(
        String id,
        UUID leadId,
        String matter,
        String period,
        String caseNumber,
        String codeName,
        String originAgency,
        String inbox,
        String form,
        String phase,
        List<String> kinds,
        UUID subjectId,
        String aboutAgency,
        String assignee,
        String assigneeName,
        Instant assignedAt,
        Instant openedAt,
        LocalDate dueOn,
        int priority,
        boolean abroad,
        Instant remindedAt,
        LocalDate heldUntil,
        Instant endedAt,
        String endedByName,
        String endedByAgency,
        String endKind) {

    public boolean open() {
        return endedAt == null;
    }

    /** Which task it is and who held it when the page was made, for a form that changes several. */
    public String asShown() {
        return id + "~" + (assignee == null ? "" : assignee);
    }

    /** Whether its day has passed while it could be done. */
    public boolean late(LocalDate today) {
        return open() && heldUntil == null && dueOn.isBefore(today);
    }

    /** Whether somebody else than this person holds it. */
    public boolean assignedToOther(String subject) {
        return assignee != null && !assignee.equals(subject);
    }

    /** What the work behind its form needs to know of it. */
    public TaskContext context() {
        return new TaskContext(id, form, leadId, period, subjectId);
    }

    /** What to read tasks with. */
    static final String SELECT = """
            select id, lead_id, matter, period, case_number, code_name, groeiruimte.told_agency(lead_id) as told_agency, inbox, form, phase,
                kinds, subject_id, about_agency, assignee, assignee_name, assigned_at, opened_at, due_on, priority, abroad,
                reminded_at, held_until, ended_at, ended_by_name, ended_by_agency, end_kind
            from groeiruimte.task""";

    static Task of(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getString("id"),
                row.getObject("lead_id", UUID.class),
                row.getString("matter"),
                row.getString("period"),
                row.getString("case_number"),
                row.getString("code_name"),
                row.getString("told_agency"),
                row.getString("inbox"),
                row.getString("form"),
                row.getString("phase"),
                List.of((String[]) row.getArray("kinds").getArray()),
                row.getObject("subject_id", UUID.class),
                row.getString("about_agency"),
                row.getString("assignee"),
                row.getString("assignee_name"),
                instant(row, "assigned_at"),
                instant(row, "opened_at"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("priority"),
                row.getBoolean("abroad"),
                instant(row, "reminded_at"),
                row.getObject("held_until", LocalDate.class),
                instant(row, "ended_at"),
                told(row, "ended_by_name"),
                told(row, "ended_by_agency"),
                row.getString("end_kind"));
    }

    /** Who ended it, unless that may tell of which agency the case is. */
    private static String told(ResultSet row, String column) throws SQLException {
        boolean known = row.getString("lead_id") == null
                || row.getString("told_agency") != null
                || row.getString("inbox").equals(row.getString("ended_by_agency"));
        return known ? row.getString(column) : null;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
