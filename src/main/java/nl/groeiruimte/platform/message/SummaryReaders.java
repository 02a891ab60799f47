package nl.groeiruimte.platform.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.message.MessagesToMail.Period;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sets readers of the same messages apart; for the system, which writes summaries to many of them at once. */
@Component
public class SummaryReaders {

    /**
     * One of them.
     *
     * @param language code of the language that they chose for mails
     * @param hasOwn whether there are messages of the period to them alone
     * @param leftOut of the messages asked about, those that they opened, or that are of what they did themselves
     */
    public record Reader(
            String subject,
            Optional<String> language,
            boolean hasOwn,
            @Nullable UUID readUntil,
            Set<UUID> leftOut) {

        /** Whether they have not seen this message yet, nor all up to a later one. */
        public boolean misses(UUID message) {
            return !leftOut.contains(message) && (readUntil == null || order(message, readUntil) > 0);
        }

        /** Whether they have seen all that came before this message. */
        public boolean hasReadBefore(UUID message) {
            return readUntil != null && order(message, readUntil) <= 0;
        }
    }

    private final JdbcClient jdbc;

    SummaryReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those with these subjects, by subject; for the system alone.
     *
     * @param listed messages to inboxes that they would all be told of
     */
    @Transactional(readOnly = true)
    public Map<String, Reader> of(Collection<String> subjects, Collection<UUID> listed, Period period) {
        return jdbc
                .sql("select * from groeiruimte.summary_readers(?, ?, ?, ?, ?)")
                .param(subjects.toArray(String[]::new))
                .param(listed.toArray(UUID[]::new))
                .params(
                        MessageBox.firstOf(period.after()),
                        Timestamp.from(period.after()),
                        Timestamp.from(period.until()))
                .query((row, number) -> reader(row))
                .stream()
                .collect(Collectors.toMap(Reader::subject, Function.identity()));
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                row.getString("subject"),
                Optional.ofNullable(row.getString("language")),
                row.getBoolean("has_own"),
                Rows.id(row, "read_until"),
                Rows.ids(row, "left_out"));
    }

    /** As the database orders ids. */
    public static int order(UUID one, UUID other) {
        int first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
