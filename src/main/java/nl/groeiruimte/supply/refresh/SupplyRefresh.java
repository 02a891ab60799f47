package nl.groeiruimte.supply.refresh;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.process.Decisions;
import nl.groeiruimte.platform.process.SupplyProcess;
import nl.groeiruimte.platform.task.CaseTasks;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.instrument.InstrumentKeeper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens in a round beside the agencies' own answers. */
@Component
class SupplyRefresh {

    /**
     * A round that was opened.
     *
     * @param agencies who are asked; empty when the round was open already
     * @param due the day on which an agency without an answer is reminded
     */
    record Opened(Quarter quarter, List<String> agencies, LocalDate due) {}

    private final Rounds rounds;
    private final ReferenceLists lists;
    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final CaseTasks tasks;
    private final Clock clock;

    SupplyRefresh(
            Rounds rounds,
            ReferenceLists lists,
            Decisions decisions,
            WorkingDays workingDays,
            CaseTasks tasks,
            Clock clock) {
        this.rounds = rounds;
        this.lists = lists;
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Opens the round of the quarter of today, once. */
    @Transactional
    public Opened open() {
        LocalDate today = LocalDate.now(clock);
        Quarter quarter = Quarter.of(today);
        Map<String, Object> routing = decisions.single("task-routing", Map.of("task", ConfirmSupply.FORM));
        Object days = Objects.requireNonNull(routing.get("dueWorkingDays"), "task-routing gives no day");
        LocalDate due = workingDays.plus(today, ((Number) days).intValue());
        List<String> agencies = Stream.concat(
                        lists.regions().stream().map(ReferenceLists.Agency::code), Stream.of(InstrumentKeeper.NATIONAL))
                .filter(agency -> rounds.open(quarter, agency, due))
                .toList();
        return new Opened(quarter, agencies, due);
    }

    /** Reminds an agency that did not answer by the due day. */
    @Transactional
    public void remind(String quarter, String agency) {
        rounds.reminded(quarter, agency);
        tasks.remindOfRound(SupplyProcess.KEY, quarter, agency);
    }

    /** Ends a quarter, with or without all answers. */
    @Transactional
    public void close(String quarter) {
        rounds.close(quarter);
    }
}
