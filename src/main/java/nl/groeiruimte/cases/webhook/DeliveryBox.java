package nl.groeiruimte.cases.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox of webhooks as the one who sends sees it, hence as the system; each step is a transaction. */
@Component
class DeliveryBox {

    /** Longer than a try can take: so long it is the node's that took it. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** For so long the log tells of what was delivered. */
    static final Duration KEPT = Duration.ofDays(30);

    /**
     * What is to be sent now.
     *
     * @param tries how often it was tried before
     * @param failingSince when tries of this webhook began to fail, whatever was to be delivered; now, if they do not
     */
    record Due(
            UUID id,
            UUID webhookId,
            String agency,
            String address,
            List<byte[]> sealedKeys,
            boolean test,
            Instant createdAt,
            int tries,
            int failures,
            Instant failingSince) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    DeliveryBox(JdbcClient jdbc, CurrentAsker asker, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes deliveries of what came into the change feed. */
    int fill() {
        return inTransaction(() -> jdbc.sql("select * from groeiruimte.fill_webhooks()")
                .query(UUID.class)
                .list()
                .size());
    }

    /** Webhooks for which something is due. */
    List<UUID> due(Instant now) {
        return inTransaction(
                () -> jdbc.sql("""
                        select w.id from groeiruimte.webhook w
                        where w.state = 'active' and (w.rests_until is null or w.rests_until <= :now)
                          and exists (select from groeiruimte.webhook_delivery d
                                      where d.webhook_id = w.id and d.state = 'waiting' and d.next_try <= :now)
                        """).param("now", at(now)).query(UUID.class).list());
    }

    /** The next one, which no other node takes meanwhile; of one case none before an earlier one was taken. */
    Optional<Due> take(UUID webhook, Instant now) {
        return inTransaction(() -> jdbc.sql("""
                        update groeiruimte.webhook_delivery t set next_try = :lease
                        from groeiruimte.webhook w
                        where w.id = t.webhook_id and w.state = 'active'
                          and (w.rests_until is null or w.rests_until <= :now)
                          and t.id = (
                            select d.id from groeiruimte.webhook_delivery d
                            where d.webhook_id = :webhook and d.state = 'waiting' and d.next_try <= :now
                              and not exists (select from groeiruimte.webhook_delivery e
                                              where e.webhook_id = d.webhook_id and e.lead_id = d.lead_id
                                                and e.state = 'waiting' and e.feed_place < d.feed_place)
                            order by d.next_try, d.feed_place limit 1 for update skip locked)
                        returning t.id, t.webhook_id, t.agency, w.address, w.signing_key, t.lead_id, t.created_at,
                            t.tries, w.failures, coalesce(w.failing_since, :now) as failing_since,
                            case when w.earlier_until > :now then w.earlier_key end as earlier_key""")
                .param("lease", at(now.plus(LEASE)))
                .param("now", at(now))
                .param("webhook", webhook)
                .query(DeliveryBox::due)
                .optional());
    }

    /** Reads what is sent, in the name of the system. */
    <T> T read(Supplier<T> reading) {
        return inTransaction(reading);
    }

    /** The receiver took it. */
    void delivered(Due due, Receipt receipt, Instant now) {
        inTransaction(() -> {
            jdbc.sql("""
                            update groeiruimte.webhook set failures = 0, failing_since = null, rests_until = null
                            where id = ? and failing_since is not null""").param(due.webhookId()).update();
            return jdbc.sql("""
                            update groeiruimte.webhook_delivery
                            set state = 'delivered', next_try = null, ended_at = :now, last_try = :now,
                                tries = tries + 1, took_ms = :took, status = :status, problem = null, answer = :answer
                            where id = :id and state = 'waiting'""")
                    .param("now", at(now))
                    .param("took", receipt.millis())
                    .param("status", receipt.status())
                    .param("answer", receipt.answer())
                    .param("id", due.id())
                    .update();
        });
    }

    /** It was not taken: it is tried again after a pause, and its webhook rests for a while. */
    void failed(Due due, Receipt receipt, Duration pause, Duration rest, Instant now) {
        inTransaction(() -> {
            jdbc.sql("""
                            update groeiruimte.webhook
                            set failures = failures + 1, failing_since = coalesce(failing_since, ?), rests_until = ?
                            where id = ?""").params(at(now), at(now.plus(rest)), due.webhookId()).update();
            return tried(due, receipt, now.plus(pause), now);
        });
    }

    /**
     * Nothing is sent any more until somebody of the agency says so, who is told in the same transaction.
     *
     * @param telling is called when it was this try that ended it
     */
    void giveUp(Due due, Receipt receipt, Instant now, Runnable telling) {
        inTransaction(() -> {
            int paused = jdbc.sql("""
                            update groeiruimte.webhook set state = 'paused', paused_for = 'failing',
                                failures = failures + 1
                            where id = ? and state = 'active'""").param(due.webhookId()).update();
            if (paused > 0) {
                telling.run();
            }
            return tried(due, receipt, now, now);
        });
    }

    private int tried(Due due, Receipt receipt, Instant next, Instant now) {
        return jdbc.sql("""
                        update groeiruimte.webhook_delivery
                        set next_try = :next, last_try = :now, tries = tries + 1, took_ms = :took, status = :status,
                            problem = :problem, answer = :answer
                        where id = :id and state = 'waiting'""")
                .param("next", at(next))
                .param("now", at(now))
                .param("took", receipt.millis())
                .param("status", receipt.status())
                .param(
                        "problem",
                        receipt.problem() == null ? null : receipt.problem().code())
                .param("answer", receipt.answer())
                .param("id", due.id())
                .update();
    }

    /** Deletes what ended longer ago than it is kept. */
    int forget(Instant now) {
        return inTransaction(() -> jdbc.sql("delete from groeiruimte.webhook_delivery where ended_at < ?")
                .param(at(now.minus(KEPT)))
                .update());
    }

    private <T> T inTransaction(Supplier<T> step) {
        return asker.asSystem(() -> transaction.execute(status -> step.get()));
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        List<byte[]> keys = new ArrayList<>();
        keys.add(row.getBytes("signing_key"));
        if (row.getBytes("earlier_key") != null) {
            keys.add(row.getBytes("earlier_key"));
        }
        return new Due(
                Rows.id(row, "id"),
                Rows.id(row, "webhook_id"),
                row.getString("agency"),
                row.getString("address"),
                keys,
                row.getObject("lead_id") == null,
                Rows.instant(row, "created_at"),
                row.getInt("tries"),
                row.getInt("failures"),
                Rows.instant(row, "failing_since"));
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }
}
