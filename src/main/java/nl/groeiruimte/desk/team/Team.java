package nl.groeiruimte.desk.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.CaseLoads;
import nl.groeiruimte.platform.mail.Mailboxes;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.task.Absence;
import nl.groeiruimte.platform.task.Absences;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.Tasks;
import nl.groeiruimte.platform.task.WorkLoads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of an agency or partner has what, and giving it to somebody else there. */
@Component
public class Team {

    /** How many tasks and cases somebody else has now, and how many had changed meanwhile. */
    record Given(int tasks, int cases, int unchanged) {}

    private final People people;
    private final WorkLoads tasksOf;
    private final CaseLoads casesOf;
    private final Absences absences;
    private final Mailboxes mailboxes;
    private final Tasks tasks;
    private final CurrentAsker asker;

    Team(
            People people,
            WorkLoads tasksOf,
            CaseLoads casesOf,
            Absences absences,
            Mailboxes mailboxes,
            Tasks tasks,
            CurrentAsker asker) {
        this.people = people;
        this.tasksOf = tasksOf;
        this.casesOf = casesOf;
        this.absences = absences;
        this.mailboxes = mailboxes;
        this.tasks = tasks;
        this.asker = asker;
    }

    /** Everybody of this agency or partner, and whoever left and still has something; by name. */
    @Transactional(readOnly = true)
    public List<TeamMember> members(String agency) {
        Map<String, WorkLoads.Load> loads = tasksOf.of(agency).stream()
                .filter(load -> load.subject() != null)
                .collect(Collectors.toMap(WorkLoads.Load::subject, Function.identity()));
        Map<String, CaseLoads.Load> cases =
                casesOf.of(agency).stream().collect(Collectors.toMap(CaseLoads.Load::subject, Function.identity()));
        Map<String, Absence> away = absences.open(agency).stream()
                .collect(Collectors.toMap(
                        absence -> absence.who().subject(), Function.identity(), (first, later) -> first));
        Map<String, String> names = new LinkedHashMap<>();
        cases.forEach((subject, load) -> names.put(subject, load.name()));
        loads.forEach((subject, load) -> names.put(subject, String.valueOf(load.name())));
        List<Colleague> there = people.of(agency);
        Set<String> unreached = mailboxes.refusing();
        there.forEach(colleague -> names.put(colleague.subject(), colleague.name()));
        return names.entrySet().stream()
                .map(person -> {
                    WorkLoads.Load load = loads.get(person.getKey());
                    CaseLoads.Load leads = cases.get(person.getKey());
                    return new TeamMember(
                            person.getKey(),
                            person.getValue(),
                            there.stream().anyMatch(one -> one.subject().equals(person.getKey())),
                            load == null ? 0 : load.open(),
                            load == null ? 0 : load.late(),
                            load == null ? null : load.oldest(),
                            leads == null ? 0 : leads.open(),
                            away.get(person.getKey()),
                            unreached.contains(person.getKey()));
                })
                .sorted(Comparator.comparing(TeamMember::name).thenComparing(TeamMember::subject))
                .toList();
    }

    /** What nobody of them has yet; empty when that is nothing. */
    Optional<WorkLoads.Load> nobodys(String agency) {
        return tasksOf.of(agency).stream()
                .filter(load -> load.subject() == null)
                .findFirst();
    }

    /** One of {@link #members}. */
    Optional<TeamMember> member(String agency, String subject) {
        return members(agency).stream()
                .filter(member -> member.subject().equals(subject))
                .findFirst();
    }

    /** What somebody has that is due in an absence or before it. */
    List<Task> dueUntil(String agency, String subject, LocalDate lastDay) {
        return tasksOf.tasksOf(agency, subject).stream()
                .filter(task -> !task.schedule().dueOn().isAfter(lastDay))
                .toList();
    }

    /**
     * Gives tasks and cases that somebody has to a colleague, each as far as it can be given one by one.
     *
     * @param from subject of who has them
     */
    Given give(String agency, String from, List<String> taskIds, List<UUID> caseIds, Colleague to) {
        int given = 0;
        for (String id : taskIds) {
            boolean changed =
                    tasks.find(id).filter(task -> task.inbox().equals(agency)).isPresent()
                            && tasks.assign(id, from, to);
            given += changed ? 1 : 0;
        }
        int handedOver = 0;
        for (UUID id : caseIds) {
            handedOver += casesOf.handOver(id, from, to.subject()) ? 1 : 0;
        }
        return new Given(given, handedOver, taskIds.size() + caseIds.size() - given - handedOver);
    }

    /** Whether the asker works there, and so may give its work to others. */
    public boolean isMine(String agency) {
        return asker.get().agency() != null && asker.get().inboxes().contains(agency);
    }
}
