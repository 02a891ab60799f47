package nl.groeiruimte.cases.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.feed.ChangeFeed;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks of the asker's agency. */
@Component
public class Webhooks {

    /** How many an agency may have. */
    public static final int MOST = 5;

    /** For so long what is sent is signed with the key before a new one too. */
    public static final Duration BOTH_KEYS = Duration.ofDays(1);

    /**
     * A webhook that was made, or that got a new key.
     *
     * @param secret to check signatures with; told once
     */
    public record WithSecret(Webhook webhook, String secret) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final ChangeFeed feed;
    private final WebhookSettings settings;
    private final Clock clock;

    Webhooks(JdbcClient jdbc, CurrentAsker asker, ChangeFeed feed, WebhookSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether this installation sends any. */
    public boolean on() {
        return settings.on();
    }

    /** Whether an address can be that of a receiver: {@code https}, in an ordinary way. */
    public boolean canBeToldAt(String address) {
        return ReceiverAddress.read(address, settings.loopback()).isPresent();
    }

    /** All of the agency, the first made first. */
    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return jdbc.sql("select * from groeiruimte.webhook where agency = ? order by created_at, id")
                .param(asker.get().ownAgency())
                .query(Webhook::of)
                .list();
    }

    /** How it goes with each of the agency, by its id; a webhook that nothing was sent to is not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, WebhookHealth> health() {
        return jdbc
                .sql("""
                        select webhook_id, max(ended_at) as last_taken,
                            count(*) filter (where state = 'waiting') as waiting,
                            count(*) filter (where state = 'waiting' and tries > 0) as failed
                        from groeiruimte.webhook_delivery where agency = ? group by webhook_id""")
                .param(asker.get().ownAgency())
                .query((row, number) -> Map.entry(Rows.id(row, "webhook_id"), WebhookHealth.of(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The one with this id, when it is the agency's. */
    @Transactional(readOnly = true)
    public Optional<Webhook> find(UUID id) {
        return jdbc.sql("select * from groeiruimte.webhook where id = ? and agency = ?")
                .params(id, asker.get().ownAgency())
                .query(Webhook::of)
                .optional();
    }

    /**
     * Makes one, of what happens from now on.
     *
     * @param types of which events; none for all
     * @return nothing when the agency has as many as it may
     * @throws IllegalArgumentException for an address that cannot be one
     */
    @Transactional
    public Optional<WithSecret> add(String address, Set<EventType> types) {
        if (!on() || !canBeToldAt(address)) {
            throw new IllegalArgumentException("no webhook can be told there");
        }
        String agency = asker.get().ownAgency();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('webhooks of ' || ?, 0))")
                .param(agency)
                .query((row, number) -> 0)
                .single();
        if (all().size() >= MOST) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        SigningSecret secret = SigningSecret.draw();
        jdbc.sql("""
                        insert into groeiruimte.webhook
                            (id, agency, address, types, filled_to, signing_key, created_by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, agency, address, types.stream().map(EventType::code).toArray(String[]::new))
                .param(feed.end())
                .params(
                        settings.sealing().close(secret.key(), id.toString()),
                        asker.get().subject())
                .update();
        return Optional.of(new WithSecret(find(id).orElseThrow(), secret.text()));
    }

    /** Gives it a new key; the one before signs too for {@link #BOTH_KEYS}. */
    @Transactional
    public WithSecret renewKey(UUID id) {
        SigningSecret secret = SigningSecret.draw();
        jdbc.sql("""
                        update groeiruimte.webhook
                        set earlier_key = signing_key, earlier_until = ?, signing_key = ? where id = ? and agency = ?
                        """)
                .param(Timestamp.from(clock.instant().plus(BOTH_KEYS)))
                .param(settings.sealing().close(secret.key(), id.toString()))
                .params(id, asker.get().ownAgency())
                .update();
        return new WithSecret(find(id).orElseThrow(), secret.text());
    }

    /** Sends nothing until it is resumed; what happens meanwhile waits. */
    @Transactional
    public void pause(UUID id) {
        jdbc.sql("""
                        update groeiruimte.webhook set state = 'paused', paused_for = 'by-hand'
                        where id = ? and agency = ? and state = 'active'
                        """).params(id, asker.get().ownAgency()).update();
    }

    /** Sends again, beginning with what waits. */
    @Transactional
    public void resume(UUID id) {
        int resumed = jdbc.sql("""
                        update groeiruimte.webhook
                        set state = 'active', paused_for = null, failures = 0, failing_since = null, rests_until = null
                        where id = ? and agency = ? and state = 'paused'
                        """).params(id, asker.get().ownAgency()).update();
        if (resumed > 0) {
            jdbc.sql("""
                            update groeiruimte.webhook_delivery set next_try = ?, tries = 0
                            where webhook_id = ? and state = 'waiting'
                        """).params(Timestamp.from(clock.instant()), id).update();
        }
    }

    /** Takes it away, with its log. */
    @Transactional
    public boolean remove(UUID id) {
        return jdbc.sql("delete from groeiruimte.webhook where id = ? and agency = ?")
                        .params(id, asker.get().ownAgency())
                        .update()
                > 0;
    }

    /** Sends an event that says that it is a test. */
    @Transactional
    public WebhookDelivery test(UUID id) {
        UUID delivery = UUID.randomUUID();
        jdbc.sql("""
                        insert into groeiruimte.webhook_delivery (id, webhook_id, agency, next_try)
                        values (?, ?, ?, ?)""")
                .params(delivery, id, asker.get().ownAgency(), Timestamp.from(clock.instant()))
                .update();
        return delivery(id, delivery).orElseThrow();
    }

    /**
     * The log, the newest first.
     *
     * @param before the last that was read; none to begin
     */
    @Transactional(readOnly = true)
    public List<WebhookDelivery> log(UUID id, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select * from groeiruimte.webhook_delivery d
                        where webhook_id = :id and agency = :agency
                          and (:before::uuid is null or (created_at, d.id) <
                               (select l.created_at, l.id from groeiruimte.webhook_delivery l
                                where l.id = :before and l.webhook_id = :id))
                        order by created_at desc, d.id desc limit :limit""")
                .param("id", id)
                .param("agency", asker.get().ownAgency())
                .param("before", before)
                .param("limit", limit)
                .query(WebhookDelivery::of)
                .list();
    }

    /** One line of the log. */
    @Transactional(readOnly = true)
    public Optional<WebhookDelivery> delivery(UUID id, UUID delivery) {
        return jdbc.sql("select * from groeiruimte.webhook_delivery where webhook_id = ? and id = ? and agency = ?")
                .params(id, delivery, asker.get().ownAgency())
                .query(WebhookDelivery::of)
                .optional();
    }

    /** Sends it again, also when it was taken: with the id that it had, so that the receiver can tell. */
    @Transactional
    public void sendAgain(UUID id, UUID delivery) {
        jdbc.sql("""
                        update groeiruimte.webhook_delivery
                        set state = 'waiting', next_try = ?, ended_at = null, tries = 0
                        where webhook_id = ? and id = ? and agency = ?
                          and (state = 'delivered' or tries > 0)""")
                .params(
                        Timestamp.from(clock.instant()),
                        id,
                        delivery,
                        asker.get().ownAgency())
                .update();
    }
}
