package nl.groeiruimte.cases.feed;

import nl.groeiruimte.platform.live.LiveNews;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The change feed's work as another node does it. */
public final class FeedWork {

    private final FeedClerk clerk;
    private final FeedWaiting waiting;

    /** Of a node with the same database as this application. */
    public FeedWork(ApplicationContext context) {
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
}
