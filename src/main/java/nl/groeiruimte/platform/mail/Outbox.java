package nl.groeiruimte.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of mails as the one who sends them sees it, hence as the system; each step is a transaction. */
@Component
class Outbox {

    /** Longer than one mail can take by the time-outs of SMTP: so long it is the node's that took it. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** Until it is tried again, when what is in the way is none of its own. */
    static final Duration WHEN_AWAY = Duration.ofMinutes(1);

    /** For so long the same is not told twice, and can be stopped by the link in it. */
    static final Duration KEPT = Duration.ofDays(90);

    /**
     * A mail that is to be sent now.
     *
     * @param stop the secret in its link for stopping such mails
     * @param tries how often it was tried before
     */
    record Due(UUID id, UUID stop, String recipient, String kind, String ref, int tries) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    Outbox(JdbcClient jdbc, CurrentAsker asker, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The mail that has waited longest, which no other node takes meanwhile. */
    Optional<Due> take(Instant now) {
        return inTransaction(() -> jdbc.sql("""
                        update groeiruimte.mail set next_try = ?
                        where id = (select id from groeiruimte.mail where next_try <= ? order by next_try, id
                                    limit 1 for update skip locked)
                        returning id, stop, recipient, kind, ref, tries""")
                .params(at(now.plus(LEASE)), at(now))
                .query((row, number) -> due(row))
                .optional());
    }

    /** Others that are due of the same kind and about the same; those that have waited longest, in that order. */
    List<Due> takeAlike(Due first, int most, Instant now) {
        return inTransaction(() -> jdbc.sql("""
                        with taken as (
                            update groeiruimte.mail set next_try = ?
                            where id in (select id from groeiruimte.mail
                                         where next_try <= ? and kind = ? and ref = ? order by next_try, id
                                         limit ? for update skip locked)
                            returning id, stop, recipient, kind, ref, tries, old.next_try as waited)
                        select * from taken order by waited, id""")
                .params(at(now.plus(LEASE)), at(now), first.kind(), first.ref(), most)
                .query((row, number) -> due(row))
                .list());
    }

    /** They were taken and not dealt with: they are due as before. */
    void untouched(List<Due> dues) {
        inTransaction(() -> jdbc.sql("""
                        update groeiruimte.mail set next_try = coalesce(last_try, posted_at)
                        where id = any (?) and state = 'waiting'""")
                .param(dues.stream().map(Due::id).toArray(UUID[]::new))
                .update());
    }

    /** It was sent. */
    void sent(UUID id, Instant now) {
        inTransaction(() -> jdbc.sql("""
                        update groeiruimte.mail
                        set state = 'sent', next_try = null, ended_at = ?, last_try = ?, tries = tries + 1,
                            problem = null, last_answer = null
                        where id = ? and state = 'waiting'""").params(at(now), at(now), id).update());
    }

    /** There is nothing to tell any more, or nobody to tell it to. */
    void notNeeded(UUID id, Instant now) {
        inTransaction(() -> jdbc.sql("""
                        update groeiruimte.mail
                        set state = 'not-needed', next_try = null, ended_at = ?, problem = null, last_answer = null
                        where id = ? and state = 'waiting'""").params(at(now), id).update());
    }

    /**
     * It costs no try: what is in the way is none of its own. After a pause all the same, so that one that is in the
     * way itself lets others pass.
     */
    void giveBack(Due due, MailProblem problem, String answer, Instant now) {
        inTransaction(() -> jdbc.sql("""
                        update groeiruimte.mail set next_try = ?, last_try = ?, problem = ?, last_answer = ?
                        where id = ? and state = 'waiting'""")
                .params(at(now.plus(WHEN_AWAY)), at(now), problem.code(), answer, due.id())
                .update());
    }

    /** It is tried again after a pause. */
    void later(Due due, Duration pause, MailProblem problem, String answer, Instant now) {
        inTransaction(() -> jdbc.sql("""
                        update groeiruimte.mail
                        set next_try = ?, last_try = ?, tries = tries + 1, problem = ?, last_answer = ?
                        where id = ? and state = 'waiting'""")
                .params(at(now.plus(pause)), at(now), problem.code(), answer, due.id())
                .update());
    }

    /** It is not tried again, until an administrator says so. */
    void givenUp(Due due, MailProblem problem, String answer, Instant now) {
        inTransaction(() -> end(due, "given-up", problem, answer, now));
    }

    /** The mailbox refuses for good; in the same transaction this is told to whom it is to be told. */
    void refused(Due due, String answer, Instant now, Runnable telling) {
        inTransaction(() -> {
            int ended = end(due, "refused", MailProblem.REFUSED, answer, now);
            telling.run();
            return ended;
        });
    }

    /**
     * It had been sent and came back. In the same transaction this is told to whom it is to be told.
     *
     * @param forGood whether the mailbox refuses for good; else another server gave it up
     */
    void returned(UUID id, boolean forGood, String answer, Instant now, Consumer<Due> telling) {
        inTransaction(() -> {
            Optional<Due> back = jdbc.sql("""
                            update groeiruimte.mail
                            set state = ?, ended_at = ?, last_try = ?, problem = ?, last_answer = ?
                            where id = ? and state = 'sent'
                            returning id, stop, recipient, kind, ref, tries""")
                    .params(
                            forGood ? "refused" : "given-up",
                            at(now),
                            at(now),
                            (forGood ? MailProblem.REFUSED : MailProblem.NOT_NOW).code(),
                            answer,
                            id)
                    .query((row, number) -> due(row))
                    .optional();
            back.ifPresent(telling);
            return back;
        });
    }

    private int end(Due due, String state, MailProblem problem, String answer, Instant now) {
        return jdbc.sql("""
                        update groeiruimte.mail
                        set state = ?, next_try = null, ended_at = ?, last_try = ?, tries = tries + 1, problem = ?,
                            last_answer = ?
                        where id = ? and state = 'waiting'""")
                .params(state, at(now), at(now), problem.code(), answer, due.id())
                .update();
    }

    /** Whose mailboxes refused something lately, and took nothing since. */
    Set<String> refusing() {
        return inTransaction(() -> jdbc.sql("""
                        select distinct recipient from groeiruimte.mail refused
                        where state = 'refused'
                          and not exists (select from groeiruimte.mail later
                                          where later.recipient = refused.recipient and later.state = 'sent'
                                            and later.ended_at > refused.ended_at)""").query(String.class).set());
    }

    /** The mail with this secret in its link. */
    Optional<Due> ofStop(UUID stop) {
        return inTransaction(
                () -> jdbc.sql("""
                        select id, stop, recipient, kind, ref, tries
                        from groeiruimte.mail
                        where stop = ?""").param(stop).query((row, number) -> due(row)).optional());
    }

    /** Deletes what ended longer ago than it is kept. */
    int forget(Instant now) {
        return inTransaction(() -> jdbc.sql("delete from groeiruimte.mail where ended_at < ?")
                .param(at(now.minus(KEPT)))
                .update());
    }

    private <T> T inTransaction(Supplier<T> step) {
        return asker.asSystem(() -> transaction.execute(status -> step.get()));
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                Rows.id(row, "id"),
                Rows.id(row, "stop"),
                row.getString("recipient"),
                row.getString("kind"),
                row.getString("ref"),
                row.getInt("tries"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
