package nl.groeiruimte.desk.start;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.desk.agenda.ComingDays;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.task.ToDo;
import org.springframework.stereotype.Component;

/** The coming fourteen days, each with the tasks that are due and what of cases comes back that day. */
@Component
class TwoWeeks {

    private static final int DAYS = 14;

    /**
     * A day.
     *
     * @param mine how many tasks of the asker are due
     * @param nobodys how many of the inbox that nobody took
     * @param coming holds that end, milestones, conversations
     */
    record Day(LocalDate on, int mine, int nobodys, List<ComingDays.Coming> coming, boolean working) {

        public boolean empty() {
            return mine == 0 && nobodys == 0 && coming.isEmpty();
        }
    }

    private final ComingDays coming;
    private final WorkingDays workingDays;
    private final Clock clock;

    TwoWeeks(ComingDays coming, WorkingDays workingDays, Clock clock) {
        this.coming = coming;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** From today on. */
    List<Day> of(List<ToDo.DueOn> tasks, boolean seesCases) {
        LocalDate today = LocalDate.now(clock);
        Map<LocalDate, ToDo.DueOn> due = tasks.stream().collect(Collectors.toMap(ToDo.DueOn::day, Function.identity()));
        Map<LocalDate, List<ComingDays.Coming>> onDay = seesCases
                ? coming.between(today, today.plusDays(DAYS - 1L)).stream()
                        .collect(Collectors.groupingBy(ComingDays.Coming::day))
                : Map.of();
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS)
                .map(day -> {
                    ToDo.DueOn these = due.get(day);
                    return new Day(
                            day,
                            these == null ? 0 : these.minePressing(),
                            these == null ? 0 : these.nobodysPressing(),
                            onDay.getOrDefault(day, List.of()),
                            workingDays.isWorkingDay(day));
                })
                .toList();
    }
}
