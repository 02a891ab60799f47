package nl.groeiruimte.stewardship.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changed tables that are not in use; row level security keeps them among coordinators. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RuleDrafts {

    /** A draft; its file is valid. */
    record Draft(UUID id, RuleTable table, byte[] file, String madeBy, Instant madeAt) {}

    private static final String SELECT =
            "select id, table_key, file, made_by_name, made_at from groeiruimte.rule_draft ";

    private final JdbcClient jdbc;

    RuleDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID keep(RuleTable table, byte[] file, Asker by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into groeiruimte.rule_draft (id, table_key, file, made_by, made_by_name) "
                        + "values (?, ?, ?, ?, ?)")
                .params(id, table.key(), file, by.subject(), by.name())
                .update();
        return id;
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(RuleDrafts::draft)
                .optional();
    }

    /** All of one table, newest first. */
    List<Draft> of(RuleTable table) {
        return jdbc.sql(SELECT + "where table_key = ? order by made_at desc, id")
                .param(table.key())
                .query(RuleDrafts::draft)
                .list();
    }

    void forget(UUID id) {
        jdbc.sql("delete from groeiruimte.rule_draft where id = ?").param(id).update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                Rows.id(row, "id"),
                RuleTable.of(row.getString("table_key")).orElseThrow(),
                row.getBytes("file"),
                row.getString("made_by_name"),
                Rows.instant(row, "made_at"));
    }
}
