package nl.groeiruimte.cases.lead;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of the table {@code lead}. */
final class LeadRow implements RowMapper<Lead> {

    @Override
    public Lead mapRow(ResultSet row, int number) throws SQLException {
        return new Lead(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("code_name"),
                row.getString("origin_agency"),
                row.getString("case_lead"),
                row.getString("case_lead_name"),
                company(row),
                new Lead.Wanted(
                        list(row, "kinds"),
                        row.getObject("needed_by", LocalDate.class),
                        row.getBigDecimal("investment_eur"),
                        row.getObject("jobs", Integer.class)),
                new Lead.Screening(
                        row.getString("source"),
                        instant(row, "signalled_at"),
                        row.getObject("watch_until", LocalDate.class),
                        row.getString("eligibility"),
                        list(row, "eligibility_reasons")),
                course(row));
    }

    private static Lead.Company company(ResultSet row) throws SQLException {
        return new Lead.Company(
                row.getString("stage"),
                row.getInt("life_phase"),
                list(row, "technologies"),
                row.getBoolean("makes"),
                row.getBoolean("limited_at_location"),
                row.getString("considers_abroad"),
                row.getString("province"));
    }

    private static Lead.Course course(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Lead.Course(
                Phase.of(row.getString("phase")),
                instant(row, "phase_since"),
                outcome == null ? null : Outcome.of(outcome),
                instant(row, "portfolio_at"),
                instant(row, "execution_at"),
                row.getString("chosen"),
                row.getObject("realised_on", LocalDate.class),
                hold(row),
                instant(row, "ended_at"));
    }

    private static Lead.Hold hold(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("hold_until", LocalDate.class);
        Instant at = instant(row, "held_at");
        return until == null
                ? null
                : new Lead.Hold(
                        until, at == null ? null : at.atZone(WorkingDays.ZONE).toLocalDate());
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
