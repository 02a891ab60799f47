package nl.groeiruimte.platform.apiuse;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Counts what each agency's system asks of the API: in memory, so that a request costs no writing, and now and then in
 * the table, where all nodes' counts come together.
 */
@Component
public class ApiUse {

    /** So many days it is kept. */
    static final int KEPT_DAYS = 90;

    private static final Logger LOG = LoggerFactory.getLogger(ApiUse.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** What is counted as one: one client, in one period of the limit. */
    record Period(String agency, String subject, LocalDate day, Instant begin) {}

    /** How much, and when last. */
    record Count(long requests, long refused, Instant last) {

        Count plus(Count other) {
            return new Count(
                    requests + other.requests, refused + other.refused, last.isAfter(other.last) ? last : other.last);
        }
    }

    private final Map<Period, Count> counts = new ConcurrentHashMap<>();
    private final UseTable table;
    private final RateLimitSettings limit;
    private final CurrentAsker asker;
    private final Clock clock;

    ApiUse(UseTable table, RateLimitSettings limit, CurrentAsker asker, Clock clock) {
        this.table = table;
        this.limit = limit;
        this.asker = asker;
        this.clock = clock;
    }

    /** How much a client may ask, on each node. */
    public RateLimitSettings limit() {
        return limit;
    }

    /** Counts a request of an agency's system; those of others are nobody's. */
    public void count(Asker client, boolean refused) {
        String agency = client.agency();
        if (agency != null && client.is(Role.AGENCY_SYSTEM)) {
            Instant now = clock.instant();
            counts.merge(
                    new Period(agency, client.subject(), LocalDate.ofInstant(now, ZONE), begin(now)),
                    new Count(1, refused ? 1 : 0, now),
                    Count::plus);
        }
    }

    /** Whether a period that began then is still the one under way. */
    public boolean underWay(Instant begin) {
        return begin(clock.instant()).equals(begin);
    }

    /**
     * What the clients of the asker's agency asked, the newest day first; of the last seconds not all is in it.
     *
     * @param days how many days back, today among them; at most {@link #KEPT_DAYS}
     */
    public List<UseOfDay> ofAgency(int days) {
        return table.since(today().minusDays(days - 1L));
    }

    private Instant begin(Instant moment) {
        long seconds = Math.max(1, limit.period().toSeconds());
        return Instant.ofEpochSecond(moment.getEpochSecond() / seconds * seconds);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Writes what was counted, also when the application stops; what cannot be written now is tried again later. */
    @PreDestroy
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    public synchronized void flush() {
        for (Period period : List.copyOf(counts.keySet())) {
            Count count = counts.remove(period);
            if (count != null && !write(period, count)) {
                counts.merge(period, count, Count::plus);
                return;
            }
        }
    }

    private boolean write(Period period, Count count) {
        try {
            asker.asSystem(() -> table.add(period, count));
            return true;
        } catch (DataAccessException | CannotCreateTransactionException e) {
            LOG.warn(
                    "What was asked of the API could not be written ({}); it is tried again",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /** Deletes what is older than it is kept. */
    @Scheduled(cron = "0 25 3 * * *", zone = "Europe/Amsterdam")
    void forget() {
        asker.asSystem(() -> table.forgetBefore(today().minusDays(KEPT_DAYS)));
    }
}
