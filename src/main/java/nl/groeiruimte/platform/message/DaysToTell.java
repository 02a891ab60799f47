package nl.groeiruimte.platform.message;

import java.time.Clock;
import java.time.LocalDate;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of what a day brings, by looking at what is open on it: tasks that are due, and rights that end. It looks each
 * hour of a working day, because a node may have been down; each is told once, however many nodes look.
 */
@Component
public class DaysToTell {

    private static final int TASK_AHEAD = 2;
    private static final int DISCLOSURE_AHEAD = 10;
    private static final int KEPT_DAYS = 90;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final CurrentAsker asker;
    private final Clock clock;

    DaysToTell(JdbcClient jdbc, WorkingDays workingDays, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.asker = asker;
        this.clock = clock;
    }

    /** Looks now; on a free day nothing is told. */
    @Scheduled(cron = "0 5 6-20 * * *", zone = "Europe/Amsterdam")
    @Transactional
    public void look() {
        LocalDate today = LocalDate.now(clock);
        if (workingDays.isWorkingDay(today)) {
            asker.asSystem(() -> look(today));
        }
    }

    private void look(LocalDate today) {
        jdbc.sql("select groeiruimte.tell_of_days(?, ?)")
                .params(today, workingDays.plus(today, TASK_AHEAD))
                .query((row, number) -> 0)
                .list();
        jdbc.sql("select groeiruimte.tell_of_ending_disclosures(?)")
                .param(workingDays.plus(today, DISCLOSURE_AHEAD))
                .query((row, number) -> 0)
                .list();
    }

    /** Deletes what is older than it is kept. */
    @Scheduled(cron = "0 35 3 * * *", zone = "Europe/Amsterdam")
    @Transactional
    public void forget() {
        asker.asSystem(
                () -> jdbc.sql("delete from groeiruimte.message where happened_at < now() - make_interval(days => ?)")
                        .param(KEPT_DAYS)
                        .update());
    }
}
