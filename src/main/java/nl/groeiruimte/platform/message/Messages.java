package nl.groeiruimte.platform.message;

import java.sql.Types;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what people are to hear of, in the transaction in which it happens: what is rolled back is told to
 * nobody.
 */
@Component
public class Messages {

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person is to hear of it, unless they did it themselves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toPerson(String subject, News news) {
        if (!subject.equals(news.causedBy())) {
            add(subject, false, news);
        }
    }

    /** Everybody who works from an inbox is to hear of it, but for who did it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toInbox(String inbox, News news) {
        add(inbox, true, news);
    }

    private void add(String addressee, boolean toInbox, News news) {
        News.About about = news.about();
        // Each with its type, or the server would prepare the statement anew for each null.
        jdbc.sql("""
                        insert into groeiruimte.message (kind, what, addressee, to_inbox, lead_id, task_id, import_id,
                            agency, day, caused_by, once)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        news.kind(),
                        news.what(),
                        addressee,
                        toInbox,
                        new SqlParameterValue(Types.OTHER, about.leadId()),
                        new SqlParameterValue(Types.VARCHAR, about.taskId()),
                        new SqlParameterValue(Types.OTHER, about.importId()),
                        new SqlParameterValue(Types.VARCHAR, about.agency()),
                        new SqlParameterValue(Types.DATE, about.day()),
                        new SqlParameterValue(Types.VARCHAR, news.causedBy()),
                        new SqlParameterValue(Types.VARCHAR, news.once()))
                .update();
    }
}
