package nl.groeiruimte.desk.start;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.cases.lead.StandingCases;
import nl.groeiruimte.desk.team.Team;
import nl.groeiruimte.desk.team.TeamMember;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.ToDo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands on the asker's page, in one transaction: each proves anew to the database who asks. */
@Component
class StartDesk {

    /** Fits on a screen, and can be looked over at once. */
    private static final int MOST = 7;

    /**
     * What is to be done.
     *
     * @param first what can be done now, at most seven
     * @param mine how many the asker has
     * @param nobodys how many nobody took
     */
    record Work(List<Task> first, int mine, int nobodys) {}

    /**
     * What stands on the page.
     *
     * @param since the last visit of an earlier day; none on the first day
     * @param keep whether this visit is to be kept
     * @param still the asker's cases that stand still; none for who leads none
     * @param places where cases stand still; empty but for the coordinator
     * @param team the asker's; empty for who has none
     */
    record Blocks(
            Work work,
            @Nullable Instant since,
            boolean keep,
            Changes.Latest changes,
            StandingCases.@Nullable Found still,
            List<StandingCases.Place> places,
            List<TwoWeeks.Day> days,
            List<TeamMember> team) {}

    private final LastVisits visits;
    private final ToDo toDo;
    private final Changes changes;
    private final StandingCases standing;
    private final TwoWeeks twoWeeks;
    private final Team team;
    private final CurrentAsker asker;

    StartDesk(
            LastVisits visits,
            ToDo toDo,
            Changes changes,
            StandingCases standing,
            TwoWeeks twoWeeks,
            Team team,
            CurrentAsker asker) {
        this.visits = visits;
        this.toDo = toDo;
        this.changes = changes;
        this.standing = standing;
        this.twoWeeks = twoWeeks;
        this.team = team;
        this.asker = asker;
    }

    @Transactional(readOnly = true)
    public Blocks read(UsualDays.Usual usual, Locale locale) {
        Asker me = asker.get();
        boolean member = me.is(Role.TASKFORCE) && me.agency() != null;
        LastVisits.Visit last = visits.last();
        List<ToDo.DueOn> days = toDo.days();
        return new Blocks(
                new Work(
                        toDo.first(MOST),
                        days.stream().mapToInt(ToDo.DueOn::mine).sum(),
                        days.stream().mapToInt(ToDo.DueOn::nobodys).sum()),
                last.at(),
                last.toldAgain(),
                changes.since(last.at(), MOST, locale),
                member ? standing.led(usual.mine(), MOST) : null,
                me.is(Role.COORDINATOR) ? standing.places(usual.everywhere(), MOST) : List.of(),
                twoWeeks.of(days, member),
                me.agency() != null && team.isMine(me.agency()) ? team.members(me.agency()) : List.of());
    }
}
