package nl.groeiruimte.supply.refresh;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rounds in which agencies were asked; row level security shows an agency its own, and the coordinator all. */
@Component
class Rounds {

    private final JdbcClient jdbc;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the round for an agency; false when it was open already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(Quarter quarter, String agency, LocalDate due) {
        return jdbc.sql("""
                        insert into groeiruimte.supply_round (quarter, agency, asked_at, due_on) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(quarter.code(), agency, Timestamp.from(clock.instant()), due)
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reminded(String quarter, String agency) {
        jdbc.sql("update groeiruimte.supply_round set reminded_at = ? where quarter = ? and agency = ?")
                .params(Timestamp.from(clock.instant()), quarter, agency)
                .update();
    }

    /** Keeps the asker's answer for the agency in its open round. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(Asker by, SupplyAnswer answer, Round.Confirmed confirmed) {
        jdbc.sql("""
                        update groeiruimte.supply_round set answer = ?, answered_at = ?, answered_by_name = ?,
                            confirmed_sites = ?, confirmed_instruments = ?, chosen_sites = ?,
                            reason = ?
                        where agency = ? and answered_at is null and closed_at is null""")
                .params(answer.code(), Timestamp.from(clock.instant()), by.name())
                .params(confirmed.sites(), confirmed.instruments())
                .param(answer.sites().isEmpty() ? null : answer.sites().toArray(String[]::new))
                .param(answer.reason())
                .param(by.ownAgency())
                .update();
    }

    /** What an agency answered in a quarter, if it did and the asker may know. */
    @Transactional(readOnly = true)
    public Optional<SupplyAnswer> answer(String quarter, String agency) {
        return jdbc.sql("select answer, chosen_sites, reason from groeiruimte.supply_round"
                        + " where quarter = ? and agency = ? and answer is not null")
                .params(quarter, agency)
                .query((row, number) -> new SupplyAnswer(
                        row.getString("answer"), Rows.list(row, "chosen_sites"), row.getString("reason")))
                .optional();
    }

    /** Closes what is still open of a quarter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String quarter) {
        jdbc.sql("update groeiruimte.supply_round set closed_at = ? where quarter = ?"
                        + " and answered_at is null and closed_at is null")
                .params(Timestamp.from(clock.instant()), quarter)
                .update();
    }

    /** The quarter in which agencies were asked last, as far as the asker may know. */
    @Transactional(readOnly = true)
    public Optional<Quarter> latest() {
        return jdbc.sql("select max(quarter) from groeiruimte.supply_round")
                .query(String.class)
                .optional()
                .map(Quarter::parse);
    }

    /** What the asker may know of a quarter. */
    @Transactional(readOnly = true)
    public List<Round> of(Quarter quarter) {
        return jdbc.sql("select * from groeiruimte.supply_round where quarter = ?")
                .param(quarter.code())
                .query(Rounds::round)
                .list();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        return new Round(
                row.getString("quarter"),
                row.getString("agency"),
                Rows.instant(row, "asked_at"),
                Rows.day(row, "due_on"),
                Rows.instant(row, "reminded_at"),
                answer == null
                        ? null
                        : new Round.Answer(
                                answer,
                                Rows.instant(row, "answered_at"),
                                row.getString("answered_by_name"),
                                new Round.Confirmed(row.getInt("confirmed_sites"), row.getInt("confirmed_instruments")),
                                row.getString("reason")),
                Rows.instant(row, "closed_at"));
    }
}
