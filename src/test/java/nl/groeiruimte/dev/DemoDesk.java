package nl.groeiruimte.dev;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.desk.casepage.CaseWork;
import nl.groeiruimte.desk.lists.InboxWork;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.reports.document.HalfYear;
import org.springframework.beans.factory.BeanFactory;

/** Lets demo users do their tasks, by the same service that the task's page calls. */
public final class DemoDesk {

    private final DeskWork desk;
    private final CaseWork cases;
    private final InboxWork inbox;

    /** The desk of this application. */
    public DemoDesk(BeanFactory application) {
        desk = new DeskWork(application);
        cases = new CaseWork(application);
        inbox = new InboxWork(application);
    }

    /**
     * Takes every turn whose task is open. What was done stays known in the inbox, so that this can be called again and
     * again, also after a restart.
     *
     * @param member somebody of the agency of origin
     * @return whether all turns were taken
     */
    public boolean play(UUID leadId, DemoUser member, List<Turn> turns) {
        List<Task> tasks = DemoLogin.as(member, () -> inbox.tasksOf(leadId));
        Map<String, Integer> turnsBefore = new LinkedHashMap<>();
        boolean allTaken = true;
        for (Turn turn : turns) {
            List<Task> same = tasks.stream()
                    .filter(task -> task.inbox().equals(turn.user().agency())
                            && task.form().equals(turn.form()))
                    .toList();
            long done = same.stream()
                    .filter(task -> !task.open() && task.ending().done())
                    .count();
            int before = turnsBefore.merge(turn.user().agency() + " " + turn.form(), 1, Integer::sum) - 1;
            if (before >= done) {
                allTaken = false;
            }
            if (before == done) {
                same.stream().filter(Task::open).findFirst().ifPresent(task -> take(turn, task));
            }
        }
        return allTaken;
    }

    /** Does the user's task in a half-year's report, when it is open. */
    public void take(HalfYear period, DemoUser user, String form, Map<String, List<String>> posted) {
        String own = user.role().equals("taskforce") ? user.agency() : user.role();
        DemoLogin.as(user, () -> inbox.openTasksOf(period.toString())).stream()
                .filter(task -> task.form().equals(form) && task.inbox().equals(own))
                .forEach(task -> take(new Turn(user, form, posted), task));
    }

    /** Does something with the case that is not a task, such as asking a partner. */
    public void act(UUID leadId, Turn turn) {
        if (!DemoLogin.as(turn.user(), () -> cases.send(leadId, turn.form(), turn.posted()))) {
            throw new IllegalStateException(turn.form() + " was not done");
        }
    }

    private void take(Turn turn, Task task) {
        DeskWork.Sent sent = DemoLogin.as(turn.user(), () -> desk.send(task.id(), posted(turn, desk.options(task)))
                .orElseThrow());
        if (sent instanceof DeskWork.Sent.Wrong wrong) {
            throw new IllegalStateException(
                    turn.form() + " was refused: " + wrong.result().errors());
        }
        if (!(sent instanceof DeskWork.Sent.Done)) {
            throw new IllegalStateException(
                    turn.form() + " was not done: " + sent.getClass().getSimpleName());
        }
    }

    private static Map<String, List<String>> posted(Turn turn, Options options) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        turn.posted()
                .forEach((key, values) -> posted.put(
                        key,
                        values.stream()
                                .map(value -> {
                                    String list = Turn.listOf(value);
                                    return list == null
                                            ? value
                                            : options.list(list).get(0).value();
                                })
                                .toList()));
        return posted;
    }
}
