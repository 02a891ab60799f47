package nl.groeiruimte.cases.lead;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of the table {@code lead}. */
final class LeadRow implements RowMapper<Lead> {

    @Override
    public Lead mapRow(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Lead(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("code_name"),
                row.getString("origin_agency"),
                row.getString("case_lead"),
                row.getString("case_lead_name"),
                Phase.of(row.getString("phase")),
                instant(row, "phase_since"),
                outcome == null ? null : Outcome.of(outcome),
                row.getString("stage"),
                row.getInt("life_phase"),
                list(row, "technologies"),
                row.getBoolean("makes"),
                row.getBoolean("limited_at_location"),
                row.getString("considers_abroad"),
                row.getString("province"),
                list(row, "kinds"),
                row.getObject("needed_by", LocalDate.class),
                row.getBigDecimal("investment_eur"),
                row.getObject("jobs", Integer.class),
                row.getString("eligibility"),
                list(row, "eligibility_reasons"),
                row.getString("source"),
                instant(row, "signalled_at"),
                row.getObject("watch_until", LocalDate.class),
                instant(row, "portfolio_at"),
                instant(row, "execution_at"),
                row.getString("chosen"),
                row.getObject("realised_on", LocalDate.class),
                row.getObject("hold_until", LocalDate.class),
                instant(row, "held_at"),
                instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        Array value = row.getArray(column);
        return value == null ? List.of() : List.of((String[]) value.getArray());
    }
}
