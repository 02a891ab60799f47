package nl.groeiruimte.cases.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with a webhook.
 *
 * @param lastTaken when its receiver last took something, of the past 30 days; none when it took nothing
 * @param waiting how many deliveries wait, at most {@link #MOST_WAITING}: what comes after them waits in the feed
 * @param failed how many of those were tried and not taken
 */
public record WebhookHealth(@Nullable Instant lastTaken, int waiting, int failed) {

    /** So many deliveries wait for one webhook at most. */
    public static final int MOST_WAITING = DeliveryBox.MOST_WAITING;

    /** That of a webhook which nothing was sent to yet. */
    public static final WebhookHealth NEW = new WebhookHealth(null, 0, 0);

    static WebhookHealth of(ResultSet row) throws SQLException {
        return new WebhookHealth(Rows.instant(row, "last_taken"), row.getInt("waiting"), row.getInt("failed"));
    }
}
