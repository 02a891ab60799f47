package nl.groeiruimte.taskforce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import nl.groeiruimte.dev.DemoLogin;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.dev.Turn;
import nl.groeiruimte.form.Options;

/** Lets demo users do their tasks, by the same service that the task's page calls. */
public final class DemoDesk {

    private final TaskDesk desk;
    private final CaseActions actions;
    private final SeenCases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** The desk of this application. */
    public DemoDesk(BeanFactory application) {
        desk = application.getBean(TaskDesk.class);
        actions = application.getBean(CaseActions.class);
        cases = application.getBean(SeenCases.class);
        jdbc = application.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /**
     * Takes every turn whose task is open. What was done stays known in the inbox, so that this can be called again and
     * again, also after a restart.
     *
     * @param member somebody of the agency of origin
     * @return whether all turns were taken
     */
    public boolean play(UUID leadId, DemoUser member, List<Turn> turns) {
        List<Task> tasks = DemoLogin.as(member, () -> tasksOf(leadId));
        Map<String, Integer> turnsBefore = new LinkedHashMap<>();
        boolean allTaken = true;
        for (Turn turn : turns) {
            List<Task> same = tasks.stream()
                    .filter(task -> task.inbox().equals(turn.user().agency()) && task.form().equals(turn.form())).toList();
            long done = same.stream().filter(task -> "completed".equals(task.endKind())).count();
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

    /** Does something with the case that is not a task, such as asking a partner. */
    public void act(UUID leadId, Turn turn) {
        CaseActions.Sent sent = DemoLogin.as(turn.user(),
                () -> actions.send(cases.find(leadId).orElseThrow(), turn.form(), turn.posted()));
        if (!(sent instanceof CaseActions.Sent.Done)) {
            throw new IllegalStateException(turn.form() + " was not done: " + sent);
        }
    }

    private void take(Turn turn, Task task) {
        TaskDesk.Sent sent = DemoLogin.as(turn.user(), () -> desk.send(task.id(), posted(turn, desk.options(task))).orElseThrow());
        if (sent instanceof TaskDesk.Sent.Wrong wrong) {
            throw new IllegalStateException(turn.form() + " was refused: " + wrong.result().errors());
        }
        if (!(sent instanceof TaskDesk.Sent.Done)) {
            throw new IllegalStateException(turn.form() + " was not done: " + sent.getClass().getSimpleName());
        }
    }

    private static Map<String, List<String>> posted(Turn turn, Options options) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        turn.posted().forEach((key, values) -> posted.put(key, values.stream().map(value -> {
            String list = Turn.listOf(value);
            return list == null ? value : options.list(list).get(0).value();
        }).toList()));
        return posted;
    }

    private List<Task> tasksOf(UUID leadId) {
        return transaction.execute(status -> jdbc.sql("select * from groeiruimte.task where lead_id = ? order by opened_at")
                .param(leadId).query(Task::of).list());
    }
}
