package nl.groeiruimte.platform.security;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Logins and refusals, without identities: each one a line of the logger {@code security} (of too many requests one
 * line a minute, with their number), and counted by day in the table {@code security_event}. Counted in memory first,
 * so that who is refused a thousand times costs no thousand writes.
 */
@Component
public class SecurityLog {

    /** What happened. */
    public enum Kind {
        LOGIN,
        LOGOUT,
        /** What is not the asker's, or is not there: the answer does not tell, and so neither does this. */
        REFUSED,
        /** A form without the token of its page. */
        FORGED,
        /** More requests than a client may make. */
        TOO_MANY,
        ROLE_CHANGE,
        /** A client of the API got, or may have got, a new secret; its name is the target. */
        SECRET_RENEWED;

        /** As it stands in the table and in the last part of message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is counted as one. */
    record Entry(
            LocalDate day,
            String subject,
            Kind kind,
            String target,
            @Nullable String client) {}

    /** How often it happened, and when last. */
    record Count(int times, Instant last) {

        Count plus(Count other) {
            return new Count(times + other.times, last.isAfter(other.last) ? last : other.last);
        }
    }

    /** After so many days a line is deleted. */
    static final int KEPT_DAYS = 365;

    private static final Logger LOG = LoggerFactory.getLogger("security");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** A code comes by way of the browser, and so may be anything. */
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private static final int MOST_IN_MEMORY = 5_000;

    private final Map<Entry, Count> counts = new ConcurrentHashMap<>();
    private final Floods floods = new Floods();
    private final SecurityEvents events;
    private final Clock clock;

    SecurityLog(SecurityEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes what somebody did or was refused.
     *
     * @param target id of what was asked for, or the address as declared, at most 200 signs; empty for nothing
     */
    public void note(Kind kind, Asker asker, String target) {
        note(kind, asker.subject(), asker.is(Role.AGENCY_SYSTEM) ? asker.name() : null, target);
    }

    /** Notes that somebody has other rights than before. */
    public void rightsChanged(String subject) {
        note(Kind.ROLE_CHANGE, subject, null, "");
    }

    /**
     * Notes a login that came to nothing, of which nobody knows whose it is; {@code code} as the login server or we
     * named it.
     */
    public void loginFailed(String code) {
        LOG.warn("kind=login-failed code={}", CODE.matcher(code).matches() ? code : "other");
    }

    private void note(Kind kind, String subject, @Nullable String client, String target) {
        Instant now = clock.instant();
        if (kind == Kind.TOO_MANY) {
            floods.add(subject, client, now);
        } else {
            LOG.info("kind={} subject={} client={} target={}", kind.code(), subject, client, target);
        }
        counts.merge(
                new Entry(LocalDate.ofInstant(now, ZONE), subject, kind, target, client),
                new Count(1, now),
                Count::plus);
        if (counts.size() > MOST_IN_MEMORY) {
            flush();
        }
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent login) {
        TokenAsker.of(login.getAuthentication()).ifPresent(asker -> note(Kind.LOGIN, asker, ""));
    }

    @EventListener
    void on(LogoutSuccessEvent logout) {
        TokenAsker.of(logout.getAuthentication()).ifPresent(asker -> note(Kind.LOGOUT, asker, ""));
    }

    /** Says what is left when the application stops. */
    @PreDestroy
    void stop() {
        say(floods.all());
        flush();
    }

    private static void say(List<Floods.Flood> ended) {
        ended.forEach(flood -> LOG.info(
                "kind={} subject={} client={} target= times={} since={}",
                Kind.TOO_MANY.code(),
                flood.subject(),
                flood.client(),
                flood.times(),
                flood.since()));
    }

    /** Writes what was counted; what cannot be written now is tried again later. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    public synchronized void flush() {
        say(floods.ended(clock.instant()));
        for (Entry entry : List.copyOf(counts.keySet())) {
            Count count = counts.remove(entry);
            if (count != null && !write(entry, count)) {
                counts.merge(entry, count, Count::plus);
                return;
            }
        }
    }

    private boolean write(Entry entry, Count count) {
        try {
            events.add(entry, count.times(), count.last().atOffset(ZoneOffset.UTC));
            return true;
        } catch (DataAccessException | CannotCreateTransactionException e) {
            LOG.warn(
                    "The security log could not be written ({}); it is tried again",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /** Deletes what is older than it is kept. */
    @Scheduled(cron = "0 20 3 * * *", zone = "Europe/Amsterdam")
    void forget() {
        events.forgetBefore(LocalDate.now(clock.withZone(ZONE)).minusDays(KEPT_DAYS));
    }
}
