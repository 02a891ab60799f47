package nl.groeiruimte.stewardship.rules;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who put which version of a table into use, and why. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RuleHistory {

    /** A version that somebody put into use; others came with a release. */
    record Change(int version, String author, String reason, Instant liveAt) {}

    private final JdbcClient jdbc;

    RuleHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RuleTable table, int version, String reason, Asker by) {
        jdbc.sql("insert into groeiruimte.rule_change (table_key, version, author, author_name, "
                        + "reason) values (?, ?, ?, ?, ?)")
                .params(table.key(), version, by.subject(), by.name(), reason)
                .update();
    }

    /** By version. */
    Map<Integer, Change> of(RuleTable table) {
        return jdbc
                .sql("select version, author_name, reason, live_at from groeiruimte.rule_change where table_key = ?")
                .param(table.key())
                .query((row, number) -> new Change(
                        row.getInt("version"),
                        row.getString("author_name"),
                        row.getString("reason"),
                        Rows.instant(row, "live_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Change::version, change -> change));
    }
}
