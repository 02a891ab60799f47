package nl.groeiruimte.desk.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.reference.KindOfRoom;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param caseLead none before there is one
 */
record CaseRow(
        UUID id,
        String caseNumber,
        String codeName,
        String originAgency,
        @Nullable Colleague caseLead,
        Standing standing,
        Asks asks,
        Instant signalledAt) {

    /**
     * Where it stands.
     *
     * @param outcome none while open
     * @param holdUntil none when it is not on hold
     * @param watchUntil none when it is not watched
     */
    record Standing(
            String phase,
            Instant phaseSince,
            @Nullable String outcome,
            @Nullable LocalDate holdUntil,
            @Nullable LocalDate watchUntil) {}

    /**
     * What the company asks for.
     *
     * @param abroad whether it thinks of leaving the country
     */
    record Asks(List<String> kinds, LocalDate neededBy, boolean abroad) {}

    static final String SELECT = """
            select id, case_number, code_name, origin_agency, phase, phase_since, outcome, case_lead, case_lead_name,
                needed_by, kinds, signalled_at, hold_until, watch_until, coalesce(considers_abroad = 'yes', false)
                    abroad
            from groeiruimte.lead""";

    public boolean open() {
        return standing.outcome() == null;
    }

    static CaseRow of(ResultSet row, int number) throws SQLException {
        String caseLead = row.getString("case_lead");
        return new CaseRow(
                Rows.id(row, "id"),
                row.getString("case_number"),
                row.getString("code_name"),
                row.getString("origin_agency"),
                caseLead == null ? null : new Colleague(caseLead, row.getString("case_lead_name")),
                new Standing(
                        row.getString("phase"),
                        Rows.instant(row, "phase_since"),
                        row.getString("outcome"),
                        Rows.day(row, "hold_until"),
                        Rows.day(row, "watch_until")),
                new Asks(
                        KindOfRoom.inOrder(Rows.list(row, "kinds")),
                        Rows.day(row, "needed_by"),
                        row.getBoolean("abroad")),
                Rows.instant(row, "signalled_at"));
    }
}
