package nl.groeiruimte.platform.message;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is still to be told by mail. For the system alone, and in the transaction in which the mails are posted: of two
 * nodes one takes it, and what fails is there again.
 */
@Component
public class MessagesToMail {

    /**
     * A message of which nobody was told by mail yet.
     *
     * @param addressee subject of a person, or code of an inbox
     */
    public record Waiting(UUID id, String kind, String addressee, boolean toInbox) {}

    /** What a summary is of: what happened after one moment, up to and including the other. */
    public record Period(Instant after, Instant until) {}

    private final JdbcClient jdbc;

    MessagesToMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the oldest that wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Waiting> take(int limit) {
        return jdbc.sql("""
                        with taken as (
                            delete from groeiruimte.message_to_mail where message_id in (
                                select message_id from groeiruimte.message_to_mail order by message_id limit ?
                                for update skip locked)
                            returning message_id)
                        select id, kind, addressee, to_inbox
                        from groeiruimte.message join taken on id = message_id""")
                .param(limit)
                .query((row, number) -> new Waiting(
                        Rows.id(row, "id"),
                        row.getString("kind"),
                        row.getString("addressee"),
                        row.getBoolean("to_inbox")))
                .list();
    }

    /**
     * Takes on the summaries up to a moment.
     *
     * @return what they are of; empty when they were taken on before, or another node does it now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Period> summarise(Delivery delivery, Instant until) {
        Optional<Instant> after = jdbc.sql("""
                        select told_until from groeiruimte.message_summary
                        where delivery = ? and told_until < ? for update skip locked""")
                .params(delivery.code(), Timestamp.from(until))
                .query((row, number) -> Rows.instant(row, "told_until"))
                .optional();
        after.ifPresent(told -> jdbc.sql("update groeiruimte.message_summary set told_until = ? where delivery = ?")
                .params(Timestamp.from(until), delivery.code())
                .update());
        return after.map(told -> new Period(told, until));
    }

    /** To whom anything was told in a period: subjects of people and codes of inboxes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> addressees(Period period) {
        return jdbc.sql("""
                        select distinct addressee from groeiruimte.message
                        where happened_at > ? and happened_at <= ?""")
                .params(Timestamp.from(period.after()), Timestamp.from(period.until()))
                .query(String.class)
                .set();
    }
}
