package nl.groeiruimte.platform.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands tasks over when an absence begins, and back when it ends. It looks often, because a node may have been down; of
 * two nodes one does it.
 */
@Component
public class CoverRounds {

    private static final int KEPT_DAYS = 365;

    private final JdbcClient jdbc;
    private final TaskChanges changes;
    private final Cover cover;
    private final CurrentAsker asker;
    private final Clock clock;

    CoverRounds(JdbcClient jdbc, TaskChanges changes, Cover cover, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.cover = cover;
        this.asker = asker;
        this.clock = clock;
    }

    /** Looks now. */
    @Scheduled(cron = "0 0/10 * * * *", zone = "Europe/Amsterdam")
    @Transactional
    public void look() {
        LocalDate today = LocalDate.now(clock);
        asker.asSystem(() -> {
            due("last_day < ?", today).forEach(this::end);
            jdbc.sql("delete from groeiruimte.absence where ended_at is not null and last_day < ?")
                    .param(today.minusDays(KEPT_DAYS))
                    .update();
        });
        beginDue(today);
    }

    /** Hands over what lies with people whose absence has begun; as the system, part of the step under way. */
    void beginDue(LocalDate today) {
        asker.asSystem(() -> due("begun_at is null and first_day <= ? and last_day >= ?", today, today)
                .forEach(absence -> {
                    jdbc.sql("update groeiruimte.absence set begun_at = now() where id = ?")
                            .param(absence.id())
                            .update();
                    changes.standIn(cover.deputyOf(absence).orElse(null), absence);
                }));
    }

    /** Gives back what is left. */
    void end(Absence absence) {
        asker.asSystem(() -> {
            jdbc.sql("update groeiruimte.absence set ended_at = now() where id = ?")
                    .param(absence.id())
                    .update();
            if (cover.isThere(absence)) {
                changes.giveBack(absence);
            }
        });
    }

    private List<Absence> due(String which, LocalDate... days) {
        return jdbc.sql("select * from groeiruimte.absence where ended_at is null and " + which
                        + " order by first_day, id for update skip locked")
                .params((Object[]) days)
                .query(Absences::of)
                .list();
    }
}
