package nl.groeiruimte.cases.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import javax.sql.DataSource;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.platform.live.LiveNews;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The change feed's work as another node does it. */
public final class FeedWork {

    private final ApplicationContext context;
    private final FeedClerk clerk;
    private final FeedWaiting waiting;
    private Connection lock;

    /** Of a node with the same database as this application. */
    public FeedWork(ApplicationContext context) {
        this.context = context;
        clerk = new FeedClerk(
                context.getBean(JdbcClient.class),
                context.getBean(CurrentAsker.class),
                context.getBean(LiveNews.class),
                event -> {},
                context.getBean(PlatformTransactionManager.class));
        waiting = context.getBean(FeedWaiting.class);
    }

    /** Numbers what is committed. */
    public void catchUp() {
        clerk.catchUp();
    }

    /** Takes out what is too old. */
    public void forget() {
        clerk.forget();
    }

    /** How many wait at the application. */
    public int waiting() {
        return waiting.count();
    }

    /** Lets it stand still, or go on: while somebody else has the lock of its rounds, no event gets a place. */
    public void stand(boolean still) {
        try {
            if (still && lock == null) {
                lock = context.getBean(DataSource.class).getConnection();
                lock.createStatement().execute("select pg_advisory_lock(hashtextextended('change feed', 0))");
            } else if (!still && lock != null) {
                lock.createStatement().execute("select pg_advisory_unlock_all()");
                lock.close();
                lock = null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of the asker's agency, in pages; says how many. */
    public int readAll(int page) {
        ChangeFeed feed = context.getBean(ChangeFeed.class);
        int read = 0;
        ChangeFeed.Part part;
        long after = 0;
        do {
            part = feed.read(new ChangeFeed.Ask(after, EnumSet.allOf(EventType.class), page))
                    .orElseThrow();
            read += part.changes().size();
            after = part.last();
        } while (part.more());
        return read;
    }
}
