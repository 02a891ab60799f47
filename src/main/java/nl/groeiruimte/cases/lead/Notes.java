package nl.groeiruimte.cases.lead;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import org.springframework.context.ApplicationEventPublisher;
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
    private final People people;
    private final ApplicationEventPublisher events;

    Notes(JdbcClient jdbc, CurrentAsker asker, People people, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.people = people;
        this.events = events;
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

    /**
     * Tells of a note that the asker just wrote for its own sake. An at sign before the name of a colleague mentions
     * them.
     */
    @Transactional
    public void tell(UUID leadId, String text) {
        Asker author = asker.get();
        String agency = author.agency();
        Set<String> mentioned = agency != null && text.contains("@") ? mentioned(text, people.of(agency)) : Set.of();
        events.publishEvent(new NoteAdded(leadId, mentioned, author.subject()));
    }

    /** Subjects of those whose whole name stands after an at sign; capitals do not matter. */
    static Set<String> mentioned(String text, List<Colleague> colleagues) {
        return colleagues.stream()
                .filter(colleague -> Pattern.compile(
                                "@" + Pattern.quote(colleague.name()) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find())
                .map(Colleague::subject)
                .collect(Collectors.toUnmodifiableSet());
    }
}
