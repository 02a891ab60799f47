package nl.groeiruimte.desk.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A case in a list. */
record CaseRow(
        UUID id,
        String caseNumber,
        String codeName,
        String originAgency,
        String phase,
        Instant phaseSince,
        String outcome,
        String caseLead,
        String caseLeadName,
        LocalDate neededBy,
        List<String> kinds,
        Instant signalledAt,
        LocalDate holdUntil,
        LocalDate watchUntil,
        boolean abroad) {

    static final String COLUMNS = "id, case_number, code_name, origin_agency, phase, phase_since, outcome, case_lead,"
            + " case_lead_name, needed_by, kinds, signalled_at, hold_until, watch_until,"
            + " coalesce(considers_abroad = 'yes', false) abroad";

    public boolean open() {
        return outcome == null;
    }

    static CaseRow of(ResultSet row, int number) throws SQLException {
        return new CaseRow(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("code_name"),
                row.getString("origin_agency"),
                row.getString("phase"),
                row.getTimestamp("phase_since").toInstant(),
                row.getString("outcome"),
                row.getString("case_lead"),
                row.getString("case_lead_name"),
                row.getObject("needed_by", LocalDate.class),
                List.of((String[]) row.getArray("kinds").getArray()),
                row.getTimestamp("signalled_at").toInstant(),
                row.getObject("hold_until", LocalDate.class),
                row.getObject("watch_until", LocalDate.class),
                row.getBoolean("abroad"));
    }
}
