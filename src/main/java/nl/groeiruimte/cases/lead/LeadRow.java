package nl.groeiruimte.cases.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of the table {@code lead}. */
final class LeadRow implements RowMapper<Lead> {

    @Override
    public Lead mapRow(ResultSet row, int number) throws SQLException {
        return new Lead(
                Rows.id(row, "id"),
                row.getString("case_number"),
                row.getString("code_name"),
                row.getString("origin_agency"),
                row.getString("case_lead"),
                row.getString("case_lead_name"),
                company(row),
                new Lead.Wanted(
                        KindOfRoom.inOrder(Rows.list(row, "kinds")),
                        Rows.day(row, "needed_by"),
                        row.getBigDecimal("investment_eur"),
                        Rows.count(row, "jobs")),
                new Lead.Screening(
                        row.getString("source"),
                        Rows.instant(row, "signalled_at"),
                        Rows.day(row, "watch_until"),
                        row.getString("eligibility"),
                        Rows.list(row, "eligibility_reasons")),
                course(row));
    }

    private static Lead.Company company(ResultSet row) throws SQLException {
        return new Lead.Company(
                row.getString("stage"),
                row.getInt("life_phase"),
                Rows.list(row, "technologies"),
                row.getBoolean("makes"),
                row.getBoolean("limited_at_location"),
                row.getString("considers_abroad"),
                row.getString("province"));
    }

    private static Lead.Course course(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Lead.Course(
                Phase.of(row.getString("phase")),
                Rows.instant(row, "phase_since"),
                outcome == null ? null : Outcome.of(outcome),
                Rows.instant(row, "portfolio_at"),
                Rows.instant(row, "execution_at"),
                row.getString("chosen"),
                Rows.day(row, "realised_on"),
                hold(row),
                Rows.instant(row, "ended_at"));
    }

    private static Lead.@Nullable Hold hold(ResultSet row) throws SQLException {
        LocalDate until = Rows.day(row, "hold_until");
        Instant at = Rows.instant(row, "held_at");
        return until == null || at == null
                ? null
                : new Lead.Hold(until, at.atZone(WorkingDays.ZONE).toLocalDate());
    }
}
