package nl.groeiruimte.cases.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts of a case that were marked as confidential: kept beside the identity, for the taskforce of the agency of
 * origin.
 */
@Component
public class ConfidentialTexts {

    /** What a text is. */
    public enum Kind {
        /** A colleague's note. */
        NOTE("note"),
        /** What was agreed with the company about secrecy; the newest holds. */
        CONFIDENTIALITY_NOTE("confidentiality-note"),
        /**
         * Words not on file elsewhere that tell which company it is, such as products and founders; the newest holds.
         */
        TELLING_WORDS("telling-words");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The kind's name in the database and the ledger, such as {@code note}. */
        public String code() {
            return code;
        }
    }

    /** That there is a text; {@code authorName} is not known of old ones. */
    public record Kept(long id, String kind, @Nullable String authorName, Instant at) {}

    /**
     * A text that was opened.
     *
     * @param authorName not known of old ones
     * @param mendedAt when its writer last mended it; none while it is as it was written
     * @param mendable whether the asker may mend it now
     * @param earlier how it read before, the latest first
     */
    public record Opened(
            long id,
            @Nullable String authorName,
            Instant at,
            String text,
            @Nullable Instant mendedAt,
            boolean mendable,
            List<EarlierText> earlier) {

        /** Nothing of it, lest it ends up in a log. */
        @Override
        public String toString() {
            return "Opened[hidden]";
        }
    }

    private static final TypeReference<List<EarlierText>> EARLIER = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final WrittenFirst ledger;
    private final JsonMapper json;

    ConfidentialTexts(JdbcClient jdbc, WrittenFirst ledger, JsonMapper json) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.json = json;
    }

    /**
     * Which texts there are, newest first, without what they say; empty when the asker is not of the agency of origin.
     */
    @Transactional(readOnly = true)
    public List<Kept> kept(UUID leadId, Kind kind) {
        return jdbc.sql("select id, kind, author_name, at from groeiruimte.confidential_texts_kept(?) where kind = ?")
                .params(leadId, kind.code())
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("author_name"),
                        Rows.instant(row, "at")))
                .list();
    }

    /** Opens the texts of one kind, newest first, which the ledger records; empty when there is none for the asker. */
    public List<Opened> open(UUID leadId, Kind kind) {
        return ledger.read(() -> jdbc.sql("select * from groeiruimte.read_confidential_texts(?, ?)")
                .params(leadId, kind.code())
                .query((row, number) -> opened(row))
                .list());
    }

    /** Keeps a text of the asker, at most 4,000 characters; gives its id. */
    @Transactional
    public long write(UUID leadId, Kind kind, String text) {
        return jdbc.sql("select groeiruimte.write_confidential_text(?, ?, ?)")
                .params(leadId, kind.code(), text)
                .query(Long.class)
                .single();
    }

    /** Writes a note of the asker anew; false when it is not theirs, or older than an hour. */
    @Transactional
    public boolean mendNote(UUID leadId, long id, String text) {
        return jdbc.sql("select groeiruimte.mend_confidential_note(?, ?, ?)")
                .params(leadId, id, text)
                .query(Boolean.class)
                .single();
    }

    private Opened opened(ResultSet row) throws SQLException {
        return new Opened(
                row.getLong("id"),
                row.getString("author_name"),
                Rows.instant(row, "at"),
                row.getString("text"),
                Rows.instant(row, "mended_at"),
                row.getBoolean("mendable"),
                json.readValue(row.getString("earlier"), EARLIER));
    }
}
