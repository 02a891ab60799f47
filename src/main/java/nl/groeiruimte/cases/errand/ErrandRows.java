package nl.groeiruimte.cases.errand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tasks of one's own in the database: who reads them is row level security's, and functions change them. */
@Component
class ErrandRows {

    private static final String SELECT = """
            select e.id, e.lead_id, e.for_whom, e.addressee, e.person, e.person_name, e.what, e.due_on, e.state,
                e.given_at, e.word, e.ended_at, p.giver, p.giver_name, p.giver_agency, p.doer_name, p.doer_agency
            from groeiruimte.errand e left join lateral groeiruimte.errand_people(e.id) p on true""";

    private final JdbcClient jdbc;

    ErrandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Errand> of(UUID leadId) {
        return jdbc.sql(SELECT + " where e.lead_id = ? order by e.due_on, e.id")
                .param(leadId)
                .query(ErrandRows::errand)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Errand> find(UUID id) {
        return jdbc.sql(SELECT + " where e.id = ?")
                .param(id)
                .query(ErrandRows::errand)
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean mayBeGiven(UUID leadId, Addressee to) {
        return is("select groeiruimte.may_be_given(?, ?, ?)", leadId, to.kind().code(), to.code());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID give(UUID leadId, Addressee to, String what, LocalDate dueOn) {
        return jdbc.sql("select groeiruimte.give_errand(?, ?, ?, ?, ?, ?)")
                .params(leadId, to.kind().code())
                .param(to.code())
                .param(to.person())
                .params(what, dueOn)
                .query(UUID.class)
                .single();
    }

    /** @return whether it was open, and the asker's to do */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean done(UUID id, String word) {
        return is("select groeiruimte.finish_errand(?, ?)", id, word);
    }

    /** @return whether it was open, and the asker's to change */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean due(UUID id, LocalDate on) {
        return is("select groeiruimte.change_errand(?, ?)", id, on);
    }

    /** @return whether it was open, and the asker's to withdraw */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean withdrawn(UUID id) {
        return is("select groeiruimte.withdraw_errand(?)", id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID leadId) {
        jdbc.sql("select groeiruimte.end_errands(?)")
                .param(leadId)
                .query((row, number) -> true)
                .list();
    }

    private boolean is(String sql, @Nullable Object... params) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql);
        for (Object param : params) {
            asked = asked.param(param);
        }
        return asked.query(Boolean.class).single();
    }

    private static Errand errand(ResultSet row, int number) throws SQLException {
        Instant endedAt = Rows.instant(row, "ended_at");
        return new Errand(
                Rows.id(row, "id"),
                Rows.id(row, "lead_id"),
                new Addressee(
                        Addressee.Kind.of(row.getString("for_whom")),
                        row.getString("addressee"),
                        row.getString("person"),
                        row.getString("person_name")),
                row.getString("what"),
                Rows.day(row, "due_on"),
                Errand.State.of(row.getString("state")),
                new Errand.Given(
                        Rows.instant(row, "given_at"),
                        row.getString("giver"),
                        row.getString("giver_name"),
                        row.getString("giver_agency")),
                endedAt == null
                        ? null
                        : new Errand.Ending(
                                endedAt,
                                row.getString("word"),
                                row.getString("doer_name"),
                                row.getString("doer_agency")));
    }
}
