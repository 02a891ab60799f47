package nl.groeiruimte.cases.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of a webhook: what was to be told, and what became of it.
 *
 * @param leadId the case; none for a test
 * @param position of the event in the change feed; none for a test
 * @param last what came of the last try; none before the first
 * @param endedAt when it was taken; none while it waits
 */
public record WebhookDelivery(
        UUID id,
        @Nullable UUID leadId,
        @Nullable Long position,
        Instant createdAt,
        int tries,
        @Nullable Try last,
        @Nullable Instant nextTry,
        @Nullable Instant endedAt) {

    /**
     * A try.
     *
     * @param status of the answer; none when there was none
     * @param problem why it was not taken: {@code address}, {@code unreachable}, {@code too-slow} or {@code answer}
     * @param answer the first of what the receiver said
     */
    public record Try(
            Instant at,
            int tookMs,
            @Nullable Integer status,
            @Nullable String problem,
            @Nullable String answer) {}

    /** Whether the receiver took it. */
    public boolean delivered() {
        return endedAt != null;
    }

    static WebhookDelivery of(ResultSet row, int number) throws SQLException {
        Instant tried = Rows.instant(row, "last_try");
        return new WebhookDelivery(
                Rows.id(row, "id"),
                Rows.id(row, "lead_id"),
                Rows.number(row, "feed_place"),
                Rows.instant(row, "created_at"),
                row.getInt("tries"),
                tried == null
                        ? null
                        : new Try(
                                tried,
                                row.getInt("took_ms"),
                                Rows.count(row, "status"),
                                row.getString("problem"),
                                row.getString("answer")),
                Rows.instant(row, "next_try"),
                Rows.instant(row, "ended_at"));
    }
}
