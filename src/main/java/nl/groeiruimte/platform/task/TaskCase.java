package nl.groeiruimte.platform.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What a task keeps and shows of its case, as it was when the task opened; without a case all of it is absent, none or
 * false. Whatever is added here is shown to everybody who may do the task.
 *
 * @param originAgency when read, absent too for a region that was asked and may not know it
 * @param phase code of the phase in which the task stands
 * @param abroad whether the company thinks of leaving; false too where the inbox's people may not know it
 */
public record TaskCase(
        @Nullable String number,
        @Nullable String codeName,
        @Nullable String originAgency,
        @Nullable String phase,
        List<String> kinds,
        boolean abroad) {

    /** The columns of the table {@code task} that {@link #of} reads. */
    static final String COLUMNS =
            "case_number, code_name, groeiruimte.told_agency(lead_id) as told_agency, phase, kinds, abroad";

    static TaskCase of(ResultSet row) throws SQLException {
        return new TaskCase(
                row.getString("case_number"),
                row.getString("code_name"),
                row.getString("told_agency"),
                row.getString("phase"),
                Rows.list(row, "kinds"),
                row.getBoolean("abroad"));
    }

    /** The same, to be written, by column. */
    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("case_number", number);
        columns.put("code_name", codeName);
        columns.put("origin_agency", originAgency);
        columns.put("phase", phase);
        columns.put("kinds", kinds.toArray(String[]::new));
        columns.put("abroad", abroad);
        return columns;
    }

    /** As seen from a step of another phase, and by people who may not know whether the company thinks of leaving. */
    TaskCase seenFrom(@Nullable String otherPhase, boolean tellsAbroad) {
        return new TaskCase(
                number, codeName, originAgency, otherPhase == null ? phase : otherPhase, kinds, abroad && tellsAbroad);
    }
}
