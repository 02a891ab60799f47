package nl.groeiruimte.platform.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Says to all nodes that something changed, after the transaction in which it did. A notification within that
 * transaction would make all that notify commit one after the other; so they are gathered, and sent together soon
 * after. A node that dies before has told nobody: the next look at a page shows it all the same.
 */
@Component
public class LiveNews {

    static final String CHANNEL = "groeiruimte_live";

    private static final Logger LOG = LoggerFactory.getLogger(LiveNews.class);
    /** A payload has room for 8,000 bytes. */
    private static final int IN_ONE = 1000;

    private final Set<Integer> changed = ConcurrentHashMap.newKeySet();
    private final JdbcClient jdbc;

    LiveNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tasks of this inbox came, went or got another holder; call it when that is committed. */
    public void inboxChanged(String inbox) {
        changed.add(Drawer.ofInbox(inbox));
    }

    /** Something happened in this case; call it when that is committed. */
    public void caseChanged(UUID leadId) {
        changed.add(Drawer.ofCase(leadId));
    }

    /** Something that the agency's systems can read of happened in one of its cases; call it when that is committed. */
    public void casesOfAgencyChanged(String agency) {
        changed.add(Drawer.ofAgency(agency));
    }

    @Scheduled(fixedDelayString = "${groeiruimte.live.every}", initialDelayString = "${groeiruimte.live.every}")
    void send() {
        List<Integer> taken = new ArrayList<>(changed);
        taken.forEach(changed::remove);
        for (int from = 0; from < taken.size(); from += IN_ONE) {
            List<Integer> some = taken.subList(from, Math.min(taken.size(), from + IN_ONE));
            try {
                notifyAllNodes(some);
            } catch (DataAccessException | TransactionException e) {
                changed.addAll(some);
                LOG.warn("Open pages hear of changes later ({})", e.getClass().getSimpleName());
                return;
            }
        }
    }

    private void notifyAllNodes(Collection<Integer> drawers) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, drawers.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .query((row, number) -> 0)
                .list();
    }
}
