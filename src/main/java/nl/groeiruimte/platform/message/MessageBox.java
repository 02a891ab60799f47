package nl.groeiruimte.platform.message;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages of who asks: those to the person and those to the inboxes that they work from. The database leaves out
 * what they may not know of now.
 */
@Component
public class MessageBox {

    /** How many unread ones are counted at most: more are not told apart. */
    public static final int MANY = 100;

    private static final UUID BEGIN = new UUID(0, 0);

    /** After all messages there will ever be. */
    private static final UUID END = new UUID(-1, -1);

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    MessageBox(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /**
     * The newest first.
     *
     * @param before the last that was seen, to go on below it; null to begin
     */
    @Transactional(readOnly = true)
    public List<Message> latest(@Nullable UUID before, int limit) {
        return newest(
                addresses(),
                limit,
                new Which(BEGIN, before == null ? END : before, Instant.EPOCH, LAST, Set.of(), false, false));
    }

    /** A message to the asker that they may read now. */
    @Transactional(readOnly = true)
    public Optional<Message> find(UUID id) {
        return jdbc.sql("select * from groeiruimte.told_message where id = ? and addressee = any (?)")
                .params(id, addresses())
                .query(Message::of)
                .optional();
    }

    /**
     * The unread ones of these kinds that came after one moment, up to and including the other; the newest first, and
     * at most {@link #MANY}.
     */
    @Transactional(readOnly = true)
    public List<Message> unread(Set<String> kinds, Instant after, Instant until) {
        return unread(kinds, after, until, MANY);
    }

    /** As {@link #unread(Set, Instant, Instant)}, with another limit. */
    @Transactional(readOnly = true)
    public List<Message> unread(Set<String> kinds, Instant after, Instant until, int limit) {
        return newest(addresses(), limit, new Which(firstOf(after), END, after, until, kinds, true, false));
    }

    /** As {@link #unread(Set, Instant, Instant)}, of those to the asker alone. */
    @Transactional(readOnly = true)
    public List<Message> unreadOfMyOwn(Set<String> kinds, Instant after, Instant until) {
        String[] me = {asker.get().subject()};
        return newest(me, MANY, new Which(firstOf(after), END, after, until, kinds, true, false));
    }

    /**
     * What came since a moment, the newest first; not what only says that there is something to do, nor a task that is
     * done, with somebody else, or read.
     */
    @Transactional(readOnly = true)
    public List<Message> news(Instant since, int limit) {
        return newest(addresses(), limit, new Which(firstOf(since), END, since, LAST, Set.of(), false, true));
    }

    /** What {@code newest_messages} gives; no kinds are all of them. */
    private record Which(
            UUID first, UUID before, Instant after, Instant until, Set<String> kinds, boolean unread, boolean news) {}

    /**
     * One address after the other, so that of each only the last are judged, and not all of which these are the last.
     */
    private List<Message> newest(String[] addresses, int limit, Which which) {
        return jdbc.sql("""
                        select told.* from unnest(?) address
                        cross join lateral groeiruimte.newest_messages(address, ?, ?, ?, ?, ?, ?, ?, ?) told
                        order by told.id desc limit ?""")
                .param(addresses)
                .params(which.first(), which.before(), Timestamp.from(which.after()), Timestamp.from(which.until()))
                .param(which.kinds().toArray(String[]::new))
                .params(which.unread(), which.news(), limit, limit)
                .query(Message::of)
                .list();
    }

    /** Before all ids that were drawn at that moment or later: they begin with the milliseconds (RFC 9562). */
    static UUID firstOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }

    /** How many are unread, up to {@link #MANY}; in one query. */
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql("""
                        select count(*) from (
                            select from groeiruimte.told_message where addressee = any (?) and unread
                                and id > coalesce((select read_until from groeiruimte.message_reader
                                                   where subject = groeiruimte.asking_subject()),
                                                  '00000000-0000-0000-0000-000000000000')
                            limit ?)""").params(addresses(), MANY).query(Integer.class).single();
    }

    /** The asker opened this one. */
    @Transactional
    public void opened(UUID id) {
        jdbc.sql("insert into groeiruimte.message_opened (subject, message_id) values (?, ?) on conflict do nothing")
                .params(asker.get().subject(), id)
                .update();
    }

    /** The asker has read this one and all before it. */
    @Transactional
    public void allRead(UUID until) {
        String me = asker.get().subject();
        jdbc.sql("""
                        insert into groeiruimte.message_reader as known (subject, read_until) values (?, ?)
                        on conflict (subject) do update set read_until = excluded.read_until
                        where known.read_until < excluded.read_until""").params(me, until).update();
        jdbc.sql("delete from groeiruimte.message_opened where subject = ? and message_id <= ?")
                .params(me, until)
                .update();
    }

    private String[] addresses() {
        Asker me = asker.get();
        List<String> addresses = new ArrayList<>(me.inboxes());
        addresses.add(me.subject());
        return addresses.toArray(String[]::new);
    }
}
