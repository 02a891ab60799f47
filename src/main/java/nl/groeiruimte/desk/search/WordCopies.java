package nl.groeiruimte.desk.search;

import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies the words of what is new or changed to where they are searched, soon after it was written. A little at a time:
 * who writes very much at once, such as a file of all sites, keeps nobody else waiting for it.
 */
@Component
class WordCopies {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    WordCopies(JdbcClient jdbc, CurrentAsker asker, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.asker = asker;
        transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            initialDelayString = "${groeiruimte.search.copy-every}",
            fixedDelayString = "${groeiruimte.search.copy-every}")
    void copyRegularly() {
        copy();
    }

    /** How much was copied; nothing when nothing is left, or another node is at it. */
    int copy() {
        return asker.asSystem(() -> transaction.execute(status -> jdbc.sql("select groeiruimte.copy_words(?)")
                .param(AT_ONCE)
                .query(Integer.class)
                .single()));
    }
}
