package nl.groeiruimte.desk.bundles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written down of a bundle's versions: who got which, and what investors answered. */
@Component
class BundleRecords {

    /** That somebody got a version; {@code format} is {@code page} or that of a file. */
    record Reading(
            int version,
            String format,
            String name,
            @Nullable String agency,
            Instant at) {}

    /** What came back from an investor, or that it was given the version. */
    record Answer(
            int version,
            String investor,
            String answer,
            @Nullable String said,
            LocalDate answeredOn) {}

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    BundleRecords(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** Writes that the asker gets a version, before it is given. */
    @Transactional
    public void got(UUID id, int version, String format) {
        Asker who = asker.get();
        String role = Stream.of(Role.COORDINATOR, Role.TASKFORCE, Role.PARTNER)
                .filter(who::is)
                .map(Role::code)
                .findFirst()
                .orElseThrow();
        jdbc.sql("""
                        insert into groeiruimte.bundle_reading (bundle_id, version, format, as_role, subject, name,
                            agency)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, version, format, role, who.subject(), who.name())
                .param(who.agency())
                .update();
    }

    /** Who got which version, the latest first, as far as the asker may know. */
    @Transactional(readOnly = true)
    public List<Reading> readings(UUID id) {
        return jdbc.sql("select version, format, name, agency, at from groeiruimte.bundle_reading"
                        + " where bundle_id = ? order by id desc limit ?")
                .params(id, MOST)
                .query((row, number) -> new Reading(
                        row.getInt("version"),
                        row.getString("format"),
                        row.getString("name"),
                        row.getString("agency"),
                        Rows.instant(row, "at")))
                .list();
    }

    /** Writes down what came back from an investor. */
    @Transactional
    public void answered(UUID id, FormValues values) {
        jdbc.sql("""
                        insert into groeiruimte.bundle_answer (bundle_id, version, investor, answer, said,
                            answered_on, recorded_by, recorded_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        Integer.valueOf(values.text("version").orElseThrow()),
                        values.text("investor").orElseThrow(),
                        values.text("answer").orElseThrow())
                .param(values.text("said").orElse(null))
                .params(
                        values.date("answeredOn").orElseThrow(),
                        asker.get().subject(),
                        asker.get().name())
                .update();
    }

    /** The answers, the latest first. */
    @Transactional(readOnly = true)
    public List<Answer> answers(UUID id) {
        return jdbc.sql("select version, investor, answer, said, answered_on from groeiruimte.bundle_answer"
                        + " where bundle_id = ? order by answered_on desc, id desc")
                .param(id)
                .query((row, number) -> new Answer(
                        row.getInt("version"),
                        row.getString("investor"),
                        row.getString("answer"),
                        row.getString("said"),
                        Rows.day(row, "answered_on")))
                .list();
    }
}
