package nl.groeiruimte.cases.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.identity.EarlierText;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes of the agency of origin on its case; nobody else reads them. */
@Component
public class Notes {

    /**
     * A note.
     *
     * @param text at most 4,000 characters
     * @param mendedAt when its writer last mended it; none while it is as it was written
     * @param mendable whether the asker may mend it now
     * @param earlier how it read before, the latest first
     */
    public record Note(
            long id,
            Instant at,
            String name,
            String text,
            @Nullable Instant mendedAt,
            boolean mendable,
            List<EarlierText> earlier) {}

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
        Map<Long, List<EarlierText>> earlier = earlier(leadId);
        return jdbc.sql("""
                        select id, at, name, text, mended_at, groeiruimte.may_mend(author, at) as mendable
                        from groeiruimte.note where lead_id = ? order by id desc""")
                .param(leadId)
                .query((row, number) -> new Note(
                        row.getLong("id"),
                        Rows.instant(row, "at"),
                        row.getString("name"),
                        row.getString("text"),
                        Rows.instant(row, "mended_at"),
                        row.getBoolean("mendable"),
                        earlier.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<EarlierText>> earlier(UUID leadId) {
        return jdbc
                .sql("select note_id, at, text from groeiruimte.earlier_note where lead_id = ? order by id desc")
                .param(leadId)
                .query((row, number) -> Map.entry(
                        row.getLong("note_id"), new EarlierText(Rows.instant(row, "at"), row.getString("text"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Adds a note of the asker; gives its id. */
    @Transactional
    public long add(UUID leadId, String text) {
        Asker author = asker.get();
        return jdbc.sql("""
                        insert into groeiruimte.note (lead_id, at, author, name, text) values (?, now(), ?, ?, ?)
                        returning id""")
                .params(leadId, author.subject(), author.name(), text)
                .query(Long.class)
                .single();
    }

    /** Writes a note of the asker anew; false when it is not theirs, or older than an hour. */
    @Transactional
    public boolean mend(long id, String text) {
        return jdbc.sql("select groeiruimte.mend_note(?, ?)")
                .params(id, text)
                .query(Boolean.class)
                .single();
    }

    /**
     * Tells of a note that the asker just wrote for its own sake, or mended. An at sign before the name of a colleague
     * mentions them.
     *
     * @param note which one
     */
    @Transactional
    public void tell(UUID leadId, String note, String text) {
        Asker author = asker.get();
        String agency = author.agency();
        Set<String> mentioned = agency != null && text.contains("@") ? mentioned(text, people.of(agency)) : Set.of();
        events.publishEvent(new NoteWritten(leadId, note, mentioned, author.subject()));
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
