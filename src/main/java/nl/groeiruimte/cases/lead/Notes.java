package nl.groeiruimte.cases.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes of the agency of origin on its case; nobody else reads them. */
@Component
public class Notes {

    /** A note; {@code text} is at most 4,000 characters. */
    public record Note(Instant at, String name, String text) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    Notes(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** Notes on a case, newest first. */
    @Transactional(readOnly = true)
    public List<Note> of(UUID leadId) {
        return jdbc.sql("select at, name, text from groeiruimte.note where lead_id = ? order by id desc")
                .param(leadId)
                .query((row, number) -> new Note(Rows.instant(row, "at"), row.getString("name"), row.getString("text")))
                .list();
    }

    /** Adds a note of the asker. */
    @Transactional
    public void add(UUID leadId, String text) {
        Asker author = asker.get();
        jdbc.sql("insert into groeiruimte.note (lead_id, at, author, name, text) values (?, now(), ?, ?, ?)")
                .params(leadId, author.subject(), author.name(), text)
                .update();
    }
}
