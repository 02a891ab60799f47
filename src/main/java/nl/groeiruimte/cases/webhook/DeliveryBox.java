package nl.groeiruimte.cases.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox of webhooks as the one who sends sees it, hence as the system; each step is a transaction. */
@Component
class DeliveryBox {

    /** Longer than what is taken at once can take: so long it is the node's that took it. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** More are not laid out for a webhook; the table would grow by what nobody takes. */
    static final int MOST_WAITING = 100;

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

    /** What became of one, and when. */
    record Tried(Due due, Receipt receipt, Instant at) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    DeliveryBox(JdbcClient jdbc, CurrentAsker asker, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes deliveries of what came into the change feed, so many that {@link #MOST_WAITING} wait for each webhook; the
     * rest waits in the feed.
     *
     * @return the webhooks that got some
     */
    Set<UUID> fill() {
        return inTransaction(() -> jdbc.sql("select hook from groeiruimte.fill_webhooks(?) hook")
                .param(MOST_WAITING)
                .query(UUID.class)
                .set());
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

    /**
     * The next ones of a webhook, which no other node takes meanwhile, in their order; of one case none while an
     * earlier one is under way or rests.
     *
     * @param with what to do with them in the same transaction, in the name of the system
     */
    <T> T take(UUID webhook, Instant now, int atMost, Function<List<Due>, T> with) {
        return inTransaction(() -> with.apply(take(webhook, now, atMost)));
    }

    private List<Due> take(UUID webhook, Instant now, int atMost) {
        // By a statement of its own: the next one sees what was taken by the node that this one waited for.
        boolean active =
                !jdbc.sql("""
                        select id from groeiruimte.webhook
                        where id = ? and state = 'active' and (rests_until is null or rests_until <= ?)
                        for no key update""").params(webhook, at(now)).query(UUID.class).list().isEmpty();
        return !active
                ? List.of()
                : jdbc.sql("""
                        with taken as (
                            update groeiruimte.webhook_delivery set next_try = :lease
                            where id in (
                                select d.id from groeiruimte.webhook_delivery d
                                where d.webhook_id = :webhook and d.state = 'waiting' and d.next_try <= :now
                                  and not exists (select from groeiruimte.webhook_delivery e
                                                  where e.webhook_id = d.webhook_id and e.state = 'waiting'
                                                    and e.lead_id = d.lead_id and e.feed_place < d.feed_place
                                                    and e.next_try > :now)
                                order by d.feed_place nulls first limit :most)
                            returning id, webhook_id, agency, lead_id, feed_place, created_at, tries)
                        select t.id, t.webhook_id, t.agency, w.address, w.signing_key, t.lead_id, t.created_at,
                            t.tries, w.failures, coalesce(w.failing_since, :now) as failing_since,
                            case when w.earlier_until > :now then w.earlier_key end as earlier_key
                        from taken t join groeiruimte.webhook w on w.id = t.webhook_id
                        order by t.feed_place nulls first""")
                        .param("lease", at(now.plus(LEASE)))
                        .param("now", at(now))
                        .param("webhook", webhook)
                        .param("most", atMost)
                        .query(DeliveryBox::due)
                        .list();
    }

    /**
     * Writes down what became of what was taken.
     *
     * @param delivered what the receiver took
     * @param untouched what was not tried, and is due as before
     */
    void settle(UUID webhook, List<Tried> delivered, List<Due> untouched, Instant now) {
        inTransaction(() -> {
            if (!delivered.isEmpty()) {
                jdbc.sql("""
                                update groeiruimte.webhook
                                set failures = 0, failing_since = null, rests_until = null
                                where id = ? and failing_since is not null""").param(webhook).update();
                delivered(delivered);
            }
            return untouched.isEmpty()
                    ? 0
                    : jdbc.sql("""
                            update groeiruimte.webhook_delivery set next_try = ?
                            where id = any (?::uuid[]) and state = 'waiting'""")
                            .params(
                                    at(now),
                                    untouched.stream()
                                            .map(due -> due.id().toString())
                                            .toArray(String[]::new))
                            .update();
        });
    }

    /** All of them by one statement. */
    private void delivered(List<Tried> delivered) {
        jdbc.sql("""
                        update groeiruimte.webhook_delivery d
                        set state = 'delivered', next_try = null, ended_at = t.at, last_try = t.at,
                            tries = tries + 1, took_ms = t.took, status = t.status, problem = null, answer = t.answer
                        from unnest(?::uuid[], ?::timestamptz[], ?::integer[], ?::integer[], ?::text[])
                            t (id, at, took, status, answer)
                        where d.id = t.id and d.state = 'waiting'""")
                .params(
                        each(delivered, tried -> tried.due().id().toString()),
                        each(delivered, tried -> tried.at().toString()),
                        each(delivered, tried -> String.valueOf(tried.receipt().millis())),
                        each(
                                delivered,
                                tried -> tried.receipt().status() == null
                                        ? null
                                        : tried.receipt().status().toString()),
                        each(delivered, tried -> tried.receipt().answer()))
                .update();
    }

    private static @Nullable String[] each(List<Tried> delivered, Function<Tried, @Nullable String> what) {
        return delivered.stream().map(what).toArray(String[]::new);
    }

    /** It was not taken: it is tried again after a pause, and its webhook rests for a while. */
    void failed(Tried tried, Duration pause, Duration rest) {
        Instant now = tried.at();
        inTransaction(() -> {
            jdbc.sql("""
                            update groeiruimte.webhook
                            set failures = failures + 1, failing_since = coalesce(failing_since, ?), rests_until = ?
                            where id = ?""")
                    .params(at(now), at(now.plus(rest)), tried.due().webhookId())
                    .update();
            return tried(tried, now.plus(pause));
        });
    }

    /**
     * Nothing is sent any more until somebody of the agency says so, who is told in the same transaction.
     *
     * @param telling is called when it was this try that ended it
     */
    void giveUp(Tried tried, Runnable telling) {
        inTransaction(() -> {
            int paused = jdbc.sql("""
                            update groeiruimte.webhook set state = 'paused', paused_for = 'failing',
                                failures = failures + 1
                            where id = ? and state = 'active'""").param(tried.due().webhookId()).update();
            if (paused > 0) {
                telling.run();
            }
            return tried(tried, tried.at());
        });
    }

    private int tried(Tried tried, Instant next) {
        Receipt receipt = tried.receipt();
        return jdbc.sql("""
                        update groeiruimte.webhook_delivery
                        set next_try = :next, last_try = :at, tries = tries + 1, took_ms = :took, status = :status,
                            problem = :problem, answer = :answer
                        where id = :id and state = 'waiting'""")
                .param("next", at(next))
                .param("at", at(tried.at()))
                .param("took", receipt.millis())
                .param("status", receipt.status())
                .param(
                        "problem",
                        receipt.problem() == null ? null : receipt.problem().code())
                .param("answer", receipt.answer())
                .param("id", tried.due().id())
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
