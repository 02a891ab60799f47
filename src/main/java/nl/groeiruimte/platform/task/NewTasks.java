package nl.groeiruimte.platform.task;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many open tasks came since a moment, as far as the asker may know of them. */
@Component
public class NewTasks {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    NewTasks(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** Of the asker's inboxes: those that nobody holds, and those that came to the asker. */
    @Transactional(readOnly = true)
    public int toDo(Instant since) {
        Asker me = asker.get();
        String[] inboxes = me.inboxes().toArray(String[]::new);
        Timestamp from = Timestamp.from(since);
        return jdbc.sql("""
                        select (select count(*) from groeiruimte.task
                                where inbox = any (?) and ended_at is null and assignee is null and opened_at > ?)
                            + (select count(*) from groeiruimte.task
                               where inbox = any (?) and ended_at is null and assignee = ? and assigned_at > ?)""")
                .params(inboxes, from, inboxes, me.subject(), from)
                .query(Integer.class)
                .single();
    }

    /** Of a case, whoever does them. */
    @Transactional(readOnly = true)
    public int ofCase(UUID leadId, Instant since) {
        return jdbc.sql("""
                        select count(*) from groeiruimte.task
                        where lead_id = ? and ended_at is null and opened_at > ?""")
                .params(leadId, Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}
