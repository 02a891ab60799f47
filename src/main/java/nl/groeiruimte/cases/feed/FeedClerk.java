package nl.groeiruimte.cases.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.groeiruimte.cases.lead.CaseHappened;
import nl.groeiruimte.platform.live.LiveNews;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.task.TaskOpened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives new events their place in the change feed: soon after a commit of this node, now and then for what a node did
 * not come to that died, and before anybody reads.
 */
@Component
class FeedClerk {

    private static final Logger LOG = LoggerFactory.getLogger(FeedClerk.class);

    private record Grown(String agency, boolean more) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final LiveNews news;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final FeedPace pace = new FeedPace();

    FeedClerk(
            JdbcClient jdbc,
            CurrentAsker asker,
            LiveNews news,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.news = news;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @TransactionalEventListener
    void on(CaseHappened happened) {
        pace.hear();
    }

    /** A start writes its first events in the database, and opens a task. */
    @TransactionalEventListener
    void on(TaskOpened opened) {
        pace.hear();
    }

    @Scheduled(fixedDelayString = "${groeiruimte.feed.every}", initialDelayString = "${groeiruimte.feed.first-after}")
    void round() {
        if (!pace.looksNow()) {
            return;
        }
        try {
            number();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The change feed grows later ({})", e.getClass().getSimpleName());
        }
    }

    /** Afterwards every event that was committed before has its place. */
    void catchUp() {
        if (behind()) {
            number();
        }
    }

    private void number() {
        Set<String> grew = new HashSet<>();
        asker.asSystem(() -> {
            boolean more = true;
            while (more) {
                List<Grown> some = some();
                some.forEach(grown -> grew.add(grown.agency()));
                more = some.stream().anyMatch(Grown::more);
            }
        });
        if (!grew.isEmpty()) {
            grew.forEach(news::casesOfAgencyChanged);
            events.publishEvent(new FeedGrew(grew));
        }
    }

    /** Takes out what is older than it is kept. */
    @Scheduled(cron = "0 50 3 * * *", zone = "Europe/Amsterdam")
    void forget() {
        asker.asSystem(() -> transaction.execute(status -> jdbc.sql("select groeiruimte.forget_feed()")
                .query(Integer.class)
                .single()));
    }

    /** Without waiting for a round under way. */
    private boolean behind() {
        return asker.asSystem(
                () -> Boolean.TRUE.equals(transaction.execute(status -> jdbc.sql("select groeiruimte.feed_is_behind()")
                        .query(Boolean.class)
                        .single())));
    }

    /** Some of them; all but the first time. */
    private List<Grown> some() {
        return transaction.execute(status -> jdbc.sql("select grown, more from groeiruimte.number_feed()")
                .query((row, number) -> new Grown(row.getString("grown"), row.getBoolean("more")))
                .list());
    }
}
