package nl.groeiruimte.platform.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.People;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away and who stands in, within one agency or partner. Colleagues enter it for themselves and for each other,
 * since whoever falls ill cannot.
 */
@Component
public class Absences {

    /** What is wrong with an absence that somebody enters. */
    public enum Problem {
        ENDS_BEFORE_IT_BEGINS,
        BEGAN_BEFORE_TODAY,
        LONGER_THAN_A_YEAR,
        /** The person is away on some of these days already. */
        OVERLAPS,
        /** The person stands in for somebody on some of these days. */
        STANDS_IN,
        DEPUTY_IS_THE_PERSON,
        /** Not of the same agency, or without the same rights there. */
        DEPUTY_IS_NO_COLLEAGUE,
        DEPUTY_IS_AWAY,
        NO_COLLEAGUE
    }

    /**
     * A problem.
     *
     * @param other the absence that it clashes with, if any
     */
    public record Refusal(Problem problem, @Nullable Absence other) {}

    private static final String OPEN = "select * from groeiruimte.absence where ended_at is null and ";

    private final JdbcClient jdbc;
    private final People people;
    private final CoverRounds rounds;
    private final Cover cover;
    private final Clock clock;

    Absences(JdbcClient jdbc, People people, CoverRounds rounds, Cover cover, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.rounds = rounds;
        this.cover = cover;
        this.clock = clock;
    }

    /** Those of an agency or partner that go on or are to come, as far as the asker may know; the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> open(String agency) {
        return jdbc.sql(OPEN + "agency = ? order by first_day, id")
                .param(agency)
                .query(Absences::of)
                .list();
    }

    /** Who stands in today for somebody who is away; nobody for who is there. */
    @Transactional(readOnly = true)
    public Optional<Colleague> deputyNow(Colleague away) {
        Cover.Doer doer = cover.of(away);
        return doer.insteadOf() == null ? Optional.empty() : Optional.ofNullable(doer.holder());
    }

    /** All that is wrong with an absence, without entering it; days that are not given are not judged. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(
            String agency, String who, String deputy, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        List<Refusal> refusals = new ArrayList<>();
        if (people.find(agency, who).isEmpty()) {
            refusals.add(new Refusal(Problem.NO_COLLEAGUE, null));
        }
        if (who.equals(deputy)) {
            refusals.add(new Refusal(Problem.DEPUTY_IS_THE_PERSON, null));
        } else if (people.peer(agency, who, deputy).isEmpty()) {
            refusals.add(new Refusal(Problem.DEPUTY_IS_NO_COLLEAGUE, null));
        }
        if (firstDay != null && firstDay.isBefore(LocalDate.now(clock))) {
            refusals.add(new Refusal(Problem.BEGAN_BEFORE_TODAY, null));
        }
        if (firstDay != null && lastDay != null) {
            addWrongDays(refusals, firstDay, lastDay);
            if (!lastDay.isBefore(firstDay)) {
                addClashes(refusals, agency, who, deputy, firstDay, lastDay);
            }
        }
        return refusals;
    }

    private static void addWrongDays(List<Refusal> refusals, LocalDate firstDay, LocalDate lastDay) {
        if (lastDay.isBefore(firstDay)) {
            refusals.add(new Refusal(Problem.ENDS_BEFORE_IT_BEGINS, null));
        } else if (lastDay.isAfter(firstDay.plusYears(1))) {
            refusals.add(new Refusal(Problem.LONGER_THAN_A_YEAR, null));
        }
    }

    private void addClashes(
            List<Refusal> refusals, String agency, String who, String deputy, LocalDate firstDay, LocalDate lastDay) {
        for (Absence other : open(agency)) {
            if (other.overlaps(firstDay, lastDay)) {
                if (other.who().subject().equals(who)) {
                    refusals.add(new Refusal(Problem.OVERLAPS, other));
                }
                if (other.deputy().subject().equals(who)) {
                    refusals.add(new Refusal(Problem.STANDS_IN, other));
                }
                if (other.who().subject().equals(deputy) && !who.equals(deputy)) {
                    refusals.add(new Refusal(Problem.DEPUTY_IS_AWAY, other));
                }
            }
        }
    }

    /**
     * Enters an absence; one that begins today hands the tasks over at once.
     *
     * @return all that is wrong with it; nothing was entered then
     */
    @Transactional
    public List<Refusal> enter(String agency, String who, String deputy, LocalDate firstDay, LocalDate lastDay) {
        // One after the other within an agency, so that no two that clash are entered at the same moment.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('absences of ' || ?, 0))")
                .param(agency)
                .query((row, number) -> 0)
                .single();
        List<Refusal> refusals = refusals(agency, who, deputy, firstDay, lastDay);
        if (refusals.isEmpty()) {
            Colleague away = people.find(agency, who).orElseThrow();
            Colleague standsIn = people.find(agency, deputy).orElseThrow();
            jdbc.sql("""
                            insert into groeiruimte.absence (agency, subject, name, deputy, deputy_name, first_day,
                                last_day)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(agency, who, away.name(), deputy, standsIn.name(), firstDay, lastDay)
                    .update();
            rounds.beginDue(LocalDate.now(clock));
        }
        return refusals;
    }

    /**
     * Ends an absence of the asker's agency now: what is left of the tasks goes back. One that has not begun is
     * dropped.
     *
     * @return whether it was open
     */
    @Transactional
    public boolean end(String agency, UUID id) {
        Optional<Absence> open = jdbc.sql(OPEN + "agency = ? and id = ? for update")
                .params(agency, id)
                .query(Absences::of)
                .optional();
        open.ifPresent(rounds::end);
        return open.isPresent();
    }

    static Absence of(ResultSet row, int number) throws SQLException {
        return new Absence(
                Rows.id(row, "id"),
                row.getString("agency"),
                new Colleague(row.getString("subject"), row.getString("name")),
                new Colleague(row.getString("deputy"), row.getString("deputy_name")),
                Rows.day(row, "first_day"),
                Rows.day(row, "last_day"));
    }
}
