package nl.groeiruimte.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What could not be delivered, for the administrator: to whom and why, and never what it says. */
@Component
public class UndeliveredMails {

    /** At most so many are listed. */
    public static final int MOST = 200;

    private static final String UNDELIVERED =
            "(state = 'waiting' and problem is not null or state in ('refused', 'given-up'))";

    /**
     * A mail that was tried in vain.
     *
     * @param recipient the login server's id of the person
     * @param kind code of what it is about, with words in {@code mail.kind.<kind>}
     * @param since when it was to be told
     * @param tries how often it was tried, without those when nothing could be sent at all
     * @param problem code of why, with words in {@code mail.problem.<problem>}
     * @param answer what the mail server said, without addresses; none when it said nothing
     * @param again whether it is tried again by itself
     * @param nextTry when, unless soon or never
     */
    public record Undelivered(
            UUID id,
            String recipient,
            String kind,
            Instant since,
            int tries,
            String problem,
            Instant lastTry,
            @Nullable String answer,
            boolean again,
            @Nullable Instant nextTry) {}

    /**
     * The outbox as a whole.
     *
     * @param waiting how many mails are to be sent, those that were tried in vain among them
     * @param undelivered how many were tried in vain
     */
    public record Counts(long waiting, long undelivered) {}

    private final MailSettings settings;
    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    UndeliveredMails(MailSettings settings, JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    /** Whether there is a mail server. */
    public boolean areSent() {
        return settings.on();
    }

    /** Those that were tried in vain, the last one first; at most {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<Undelivered> all() {
        return asker.asSystem(() -> jdbc.sql("""
                        select id, recipient, kind, posted_at, tries, problem, last_try, last_answer,
                               next_try is not null as again, case when next_try > last_try then next_try end as later
                        from groeiruimte.mail where %s order by last_try desc, id limit ?""".formatted(UNDELIVERED))
                .param(MOST)
                .query((row, number) -> new Undelivered(
                        Rows.id(row, "id"),
                        row.getString("recipient"),
                        row.getString("kind"),
                        Rows.instant(row, "posted_at"),
                        row.getInt("tries"),
                        row.getString("problem"),
                        Rows.instant(row, "last_try"),
                        row.getString("last_answer"),
                        row.getBoolean("again"),
                        Rows.instant(row, "later")))
                .list());
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public Counts counts() {
        return asker.asSystem(() -> jdbc.sql("""
                        select count(*) filter (where state = 'waiting') as waiting,
                               count(*) filter (where %s) as undelivered
                        from groeiruimte.mail
                        where state in ('waiting', 'refused', 'given-up')""".formatted(UNDELIVERED))
                .query((row, number) -> new Counts(row.getLong("waiting"), row.getLong("undelivered")))
                .single());
    }

    /**
     * Has one sent again, as if it had not been tried.
     *
     * @return whether it was still undelivered
     */
    @Transactional
    public boolean again(UUID id) {
        return asker.asSystem(() -> jdbc.sql("""
                        update groeiruimte.mail
                        set state = 'waiting', next_try = ?, ended_at = null, tries = 0, problem = null,
                            last_answer = null
                        where id = ? and %s""".formatted(UNDELIVERED))
                        .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1);
    }

    /**
     * Has all of them sent again.
     *
     * @return how many
     */
    @Transactional
    public int againAll() {
        return asker.asSystem(() -> jdbc.sql("""
                        update groeiruimte.mail
                        set state = 'waiting', next_try = ?, ended_at = null, tries = 0, problem = null,
                            last_answer = null
                        where %s""".formatted(UNDELIVERED))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }
}
