package nl.groeiruimte.cases.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.identity.WrittenFirst;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conversations with companies, for the taskforce of the agency of origin; everybody else finds none. What was said is
 * read and written by the database's functions, which write the ledger.
 */
@Component
public class Conversations {

    private static final String SELECT = """
            select id, kind, on_day, planned, author, author_name, recorded_at, mended_at,
                planned or groeiruimte.may_mend(author, recorded_at) as removable
            from groeiruimte.conversation\s""";

    private final JdbcClient jdbc;
    private final WrittenFirst ledger;
    private final JsonMapper json;
    private final CurrentAsker asker;

    Conversations(JdbcClient jdbc, WrittenFirst ledger, JsonMapper json, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.json = json;
        this.asker = asker;
    }

    /** All of a case, the latest day first. */
    @Transactional(readOnly = true)
    public List<Conversation> of(UUID leadId) {
        return jdbc.sql(SELECT + "where lead_id = ? order by on_day desc, id desc")
                .param(leadId)
                .query(this::conversation)
                .list();
    }

    /** Those that took place, the last recorded first. */
    @Transactional(readOnly = true)
    public List<Conversation> recorded(UUID leadId, int limit) {
        return jdbc.sql(SELECT + "where lead_id = ? and not planned order by recorded_at desc, id desc limit ?")
                .params(leadId, limit)
                .query(this::conversation)
                .list();
    }

    /** One of a case. */
    @Transactional(readOnly = true)
    public Optional<Conversation> find(UUID leadId, UUID id) {
        return jdbc.sql(SELECT + "where lead_id = ? and id = ?")
                .params(leadId, id)
                .query(this::conversation)
                .optional();
    }

    /** The last day on which somebody spoke with the company of each of these cases; none for those without. */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> lastSpoken(Collection<UUID> leadIds) {
        return jdbc
                .sql("""
                        select lead_id, max(on_day) as on_day from groeiruimte.conversation
                        where lead_id = any (?) and not planned group by lead_id""")
                .param(leadIds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(Rows.id(row, "lead_id"), Rows.day(row, "on_day")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The planned ones of all cases of the asker's agency on these days, both included; at most a thousand. */
    @Transactional(readOnly = true)
    public List<PlannedDay> planned(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select id, lead_id, kind, on_day, author from groeiruimte.conversation
                        where planned and on_day between ? and ? order by on_day, id limit 1000""")
                .params(from, to)
                .query((row, number) -> new PlannedDay(
                        Rows.id(row, "id"),
                        Rows.id(row, "lead_id"),
                        row.getString("kind"),
                        Rows.day(row, "on_day"),
                        row.getString("author")))
                .list();
    }

    /** Opens all of a case, by their ids, which the ledger records when there are any. */
    public Map<UUID, Opened> open(UUID leadId) {
        return ledger
                .read(() -> jdbc.sql("""
                        select id, people, contacts::text[] as contacts, others, about, agreed
                        from groeiruimte.read_conversations(?)""")
                        .param(leadId)
                        .query((row, number) -> Map.entry(Rows.id(row, "id"), opened(row)))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Keeps a conversation in the asker's name; one of a day to come is planned. Gives its id.
     *
     * @throws org.springframework.dao.DataAccessException when the asker is not of the agency of origin, or the
     *     company's data was destroyed
     */
    @Transactional
    public UUID record(UUID leadId, Said said) {
        return jdbc.sql("select groeiruimte.record_conversation(?, ?::jsonb)")
                .params(leadId, json.writeValueAsString(said))
                .query(UUID.class)
                .single();
    }

    /** Writes one anew; the old text is not kept. False when it is not the asker's to mend. */
    @Transactional
    public boolean mend(UUID id, Said said) {
        return jdbc.sql("select groeiruimte.mend_conversation(?, ?::jsonb)")
                .params(id, json.writeValueAsString(said))
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes away a planned one that does not take place, or one that the asker wrote down by mistake less than an hour
     * ago; false when it is neither.
     */
    @Transactional
    public boolean cancel(UUID id) {
        return jdbc.sql("select groeiruimte.cancel_conversation(?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private Conversation conversation(ResultSet row, int number) throws SQLException {
        boolean planned = row.getBoolean("planned");
        String author = row.getString("author");
        return new Conversation(
                Rows.id(row, "id"),
                row.getString("kind"),
                Rows.day(row, "on_day"),
                planned,
                author,
                row.getString("author_name"),
                Rows.instant(row, "recorded_at"),
                Rows.instant(row, "mended_at"),
                planned || author.equals(asker.get().subject()),
                row.getBoolean("removable"));
    }

    private static Opened opened(ResultSet row) throws SQLException {
        return new Opened(
                Rows.list(row, "people"),
                Rows.list(row, "contacts"),
                row.getString("others"),
                row.getString("about"),
                row.getString("agreed"));
    }
}
