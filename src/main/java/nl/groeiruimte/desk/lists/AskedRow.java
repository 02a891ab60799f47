package nl.groeiruimte.desk.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A question to the own region about another region's case, in a list.
 *
 * @param originAgency null when the region may not know it
 * @param outcome what the region was told last of its offer; null before
 */
record AskedRow(
        UUID id,
        UUID leadId,
        String caseNumber,
        String codeName,
        String originAgency,
        String state,
        Instant askedAt,
        LocalDate closingOn,
        Instant answeredAt,
        String outcome) {

    public boolean open() {
        return state.equals("asked") || state.equals("question");
    }

    static AskedRow of(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new AskedRow(
                row.getObject("id", UUID.class),
                row.getObject("lead_id", UUID.class),
                row.getString("case_number"),
                row.getString("code_name"),
                row.getString("told_agency"),
                row.getString("state"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("closing_on", LocalDate.class),
                answered == null ? null : answered.toInstant(),
                row.getString("outcome"));
    }
}
