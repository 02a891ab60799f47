package nl.groeiruimte.reports.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.process.Decisions;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.task.TaskOpened;
import nl.groeiruimte.reports.cycle.HalfYearState.State;
import nl.groeiruimte.reports.document.HalfYear;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The half-years of which the report was begun. */
@Component
public class HalfYears {

    private static final Map<String, State> COORDINATORS_TURNS =
            Map.of("write-texts", State.WRITING, "close-half-year", State.CLOSING);

    private final JdbcClient jdbc;
    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final Clock clock;

    HalfYears(JdbcClient jdbc, Decisions decisions, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The half-year of today. */
    public HalfYear current() {
        return HalfYear.of(LocalDate.now(clock));
    }

    /** The last day that the half-year's report counts when it is closed today. */
    public LocalDate countedUntil(HalfYear period) {
        return period.countedUntil(LocalDate.now(clock));
    }

    /** Whether a half-year's report can be begun: it is not ahead of us, and was not begun before. */
    @Transactional(readOnly = true)
    public boolean canBegin(HalfYear period) {
        return period.compareTo(current()) <= 0 && find(period).isEmpty();
    }

    /** Empty when the report was not begun. */
    @Transactional(readOnly = true)
    public Optional<HalfYearState> find(HalfYear period) {
        return jdbc.sql("select * from groeiruimte.half_year where period = ?")
                .param(period.toString())
                .query(HalfYears::state)
                .optional();
    }

    /** All that were begun, the latest first. */
    @Transactional(readOnly = true)
    public List<HalfYearState> all() {
        return jdbc.sql("select * from groeiruimte.half_year order by period desc")
                .query(HalfYears::state)
                .list();
    }

    /** The last day for a task that is given today, as the decision table {@code task-routing} has it. */
    LocalDate deadline(String form) {
        Map<String, Object> routing = decisions.single("task-routing", Map.of("task", form));
        return workingDays.plus(
                LocalDate.now(clock),
                ((Number) Objects.requireNonNull(routing.get("dueWorkingDays"), "dueWorkingDays")).intValue());
    }

    /** The end of a day, for the engine's clock. */
    static String endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkingDays.ZONE).toOffsetDateTime().toString();
    }

    /**
     * The coordinator's turn begins when the engine opens the coordinator's task, in time or because the time was over.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskOpened opened) {
        State state = COORDINATORS_TURNS.get(opened.task().form());
        String period = opened.task().about().period();
        if (state != null && period != null) {
            move(HalfYear.parse(period), state);
        }
    }

    /** Begins a half-year; false when that was done before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(HalfYear period, @Nullable String byName, LocalDate mendUntil) {
        return jdbc.sql("""
                        insert into groeiruimte.half_year (period, state, opened_at, opened_by_name, mend_until)
                        values (?, 'mending', ?, ?, ?) on conflict do nothing""")
                        .params(period.toString(), Timestamp.from(clock.instant()))
                        .param(byName)
                        .param(mendUntil)
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void move(HalfYear period, State state) {
        jdbc.sql("update groeiruimte.half_year set state = ? where period = ?")
                .params(state.code(), period.toString())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void commentsUntil(HalfYear period, LocalDate day) {
        jdbc.sql("update groeiruimte.half_year set state = 'commenting', comments_until = ? where period = ?")
                .params(day, period.toString())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void received(HalfYear period, LocalDate talkOn, String byName) {
        jdbc.sql("update groeiruimte.half_year set talk_on = ?, received_at = ?, received_by_name = ? where period = ?")
                .params(talkOn, Timestamp.from(clock.instant()), byName, period.toString())
                .update();
    }

    private static HalfYearState state(ResultSet row, int number) throws SQLException {
        return new HalfYearState(
                HalfYear.parse(row.getString("period")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Rows.day(row, "mend_until"),
                Rows.day(row, "comments_until"),
                Rows.day(row, "talk_on"),
                row.getString("received_by_name"));
    }
}
