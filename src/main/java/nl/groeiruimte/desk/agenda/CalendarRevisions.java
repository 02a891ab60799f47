package nl.groeiruimte.desk.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often each entry of a calendar changed, as calendars want to know. Whenever a calendar is fetched and anything
 * differs from the last time, its number grows by one and whatever differs gets that number; so an entry that went and
 * came back has a higher one too. Kept are digests alone. As the system, since the reader is not there.
 */
@Component
class CalendarRevisions {

    /** Which one an entry is, and since when. */
    record Revision(int sequence, Instant since) {}

    /** An entry with its revision. */
    record Revised(CalendarEntry entry, Revision revision) {}

    private record Known(String digest, Revision revision) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    CalendarRevisions(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** What somebody's calendar has now; writes only what differs. */
    @Transactional
    public List<Revised> of(String subject, List<CalendarEntry> entries) {
        return asker.asSystem(() -> {
            Map<String, Known> known = known(subject);
            if (differs(known, entries)) {
                int next = next(subject);
                keep(subject, changed(known(subject), entries), next);
                forget(subject, entries);
                known = known(subject);
            }
            List<Revised> revised = new ArrayList<>();
            for (CalendarEntry entry : entries) {
                Known now = known.get(hex(entry.idDigest()));
                // None when the address was revoked at this very moment.
                if (now != null) {
                    revised.add(new Revised(entry, now.revision()));
                }
            }
            return revised;
        });
    }

    private static boolean differs(Map<String, Known> known, List<CalendarEntry> entries) {
        return known.size() != entries.size() || !changed(known, entries).isEmpty();
    }

    private static List<CalendarEntry> changed(Map<String, Known> known, List<CalendarEntry> entries) {
        return entries.stream()
                .filter(entry -> {
                    Known before = known.get(hex(entry.idDigest()));
                    return before == null || !before.digest().equals(hex(entry.digest()));
                })
                .toList();
    }

    private Map<String, Known> known(String subject) {
        record Row(String entry, Known known) {}
        return jdbc
                .sql("""
                        select entry, content, sequence, changed_at from groeiruimte.calendar_entry
                            where subject = ?""")
                .param(subject)
                .query((row, number) -> new Row(
                        hex(row.getBytes("entry")),
                        new Known(
                                hex(row.getBytes("content")),
                                new Revision(row.getInt("sequence"), Rows.instant(row, "changed_at")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::entry, Row::known));
    }

    /** Holds the row until the commit, so that of two calendars that ask at once one comes after the other. */
    private int next(String subject) {
        return jdbc.sql("""
                        update groeiruimte.calendar_address set revision = revision + 1
                        where subject = ?
                        returning revision""").param(subject).query(Integer.class).optional().orElse(0);
    }

    private void keep(String subject, List<CalendarEntry> changed, int revision) {
        jdbc.sql("""
                        insert into groeiruimte.calendar_entry (subject, entry, content, sequence)
                        select a.subject, e.entry, e.content, ?
                        from groeiruimte.calendar_address a, unnest(?::bytea[], ?::bytea[]) e (entry, content)
                        where a.subject = ?
                        on conflict (subject, entry) do update
                            set content = excluded.content, sequence = excluded.sequence, changed_at = now()""")
                .params(
                        revision,
                        changed.stream().map(CalendarEntry::idDigest).toArray(byte[][]::new),
                        changed.stream().map(CalendarEntry::digest).toArray(byte[][]::new),
                        subject)
                .update();
    }

    private void forget(String subject, List<CalendarEntry> left) {
        jdbc.sql("delete from groeiruimte.calendar_entry where subject = ? and entry <> all (?::bytea[])")
                .params(subject, left.stream().map(CalendarEntry::idDigest).toArray(byte[][]::new))
                .update();
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
