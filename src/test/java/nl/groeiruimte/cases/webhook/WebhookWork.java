package nl.groeiruimte.cases.webhook;

import java.util.Set;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Webhooks of an application, for what is measured of them. */
public final class WebhookWork {

    private final Webhooks webhooks;
    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    /** Of this application. */
    public WebhookWork(ApplicationContext context) {
        webhooks = context.getBean(Webhooks.class);
        jdbc = context.getBean(JdbcClient.class);
        asker = context.getBean(CurrentAsker.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /** One of the asker's agency, of all events. */
    public void add(String address) {
        webhooks.add(address, Set.of()).orElseThrow();
    }

    /** Sends nothing, or again. */
    public void pause(boolean paused) {
        change(
                paused
                        ? "update groeiruimte.webhook set state = 'paused', paused_for = 'by-hand'"
                        : "update groeiruimte.webhook set state = 'active', paused_for = null");
    }

    /** Takes all away. */
    public void removeAll() {
        change("delete from groeiruimte.webhook");
    }

    private void change(String sql) {
        asker.asSystem(() -> transaction.execute(status -> jdbc.sql(sql).update()));
    }
}
