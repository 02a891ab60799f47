package nl.groeiruimte.cases.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Where an agency's systems want to be told of events.
 *
 * @param types codes of the events; empty for all
 * @param pausedFor why nothing is sent now: {@code by-hand} or {@code failing}; none while it is active
 * @param failures tries that failed since something was taken
 * @param earlierKeyUntil so long the key before this one signs too; none when there is none
 */
public record Webhook(
        UUID id,
        String address,
        List<String> types,
        @Nullable String pausedFor,
        int failures,
        @Nullable Instant earlierKeyUntil,
        Instant createdAt) {

    /** Whether anything is sent. */
    public boolean active() {
        return pausedFor == null;
    }

    static Webhook of(ResultSet row, int number) throws SQLException {
        return new Webhook(
                Rows.id(row, "id"),
                row.getString("address"),
                Rows.list(row, "types"),
                row.getString("paused_for"),
                row.getInt("failures"),
                Rows.instant(row, "earlier_until"),
                Rows.instant(row, "created_at"));
    }
}
