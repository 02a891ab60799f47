package nl.groeiruimte.cases.feed;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happened in all cases of the asker's agency, in the order in which it became visible. */
@Component
public class ChangeFeed {

    /**
     * What somebody wants to read.
     *
     * @param after the last place that was read; 0 for the oldest that is kept
     * @param types of which events
     * @param limit at most so many, 1 or more
     */
    public record Ask(long after, Collection<EventType> types, int limit) {}

    /**
     * A part of the feed.
     *
     * @param last from where to read on; past what was looked at and was of other types
     * @param more whether there is more to read now
     */
    public record Part(List<Change> changes, long last, boolean more) {}

    private record Ends(long oldest, long newest) {}

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final FeedClerk clerk;
    private final CurrentAsker asker;
    private final TransactionTemplate reading;

    ChangeFeed(
            JdbcClient jdbc,
            Timeline timeline,
            FeedClerk clerk,
            CurrentAsker asker,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clerk = clerk;
        this.asker = asker;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * The next part. What was committed before the call is in it, whoever did it on whichever node.
     *
     * @return none when what comes after that place is not known: it is not kept any more, or there is no such place
     *     (yet), as after a backup was put back
     */
    public Optional<Part> read(Ask ask) {
        asker.get().ownAgency();
        clerk.catchUp();
        return reading.execute(status -> {
            // First: what comes later than this look is not passed over.
            Ends ends = ends();
            if (ask.after() > ends.newest() || ask.after() != 0 && ask.after() < ends.oldest() - 1) {
                return Optional.empty();
            }
            return Optional.of(part(ask, ends.newest()));
        });
    }

    /** The last place that there is, without looking for what has none yet; in the transaction under way. */
    public long end() {
        return ends().newest();
    }

    private Ends ends() {
        return jdbc.sql("select oldest, newest from groeiruimte.feed_ends()")
                .query((row, number) -> new Ends(row.getLong("oldest"), row.getLong("newest")))
                .optional()
                .orElse(new Ends(1, 0));
    }

    private Part part(Ask ask, long newest) {
        List<Change> found = jdbc.sql("select * from groeiruimte.feed_part(?, ?, ?, ?)")
                .params(
                        ask.after(),
                        newest,
                        ask.types().stream().map(EventType::code).toArray(String[]::new))
                .param(ask.limit() + 1)
                .query((row, number) ->
                        new Change(row.getLong("feed_place"), Rows.id(row, "lead_id"), timeline.read(row)))
                .list();
        if (found.size() <= ask.limit()) {
            return new Part(found, newest, false);
        }
        List<Change> some = found.subList(0, ask.limit());
        return new Part(some, some.get(some.size() - 1).place(), true);
    }
}
