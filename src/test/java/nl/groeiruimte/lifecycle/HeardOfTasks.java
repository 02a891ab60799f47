package nl.groeiruimte.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.task.TaskAssigned;
import nl.groeiruimte.platform.task.TaskEnded;
import nl.groeiruimte.platform.task.TaskOpened;
import nl.groeiruimte.platform.task.TaskRef;
import nl.groeiruimte.platform.task.TaskRescheduled;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what is told of tasks once it is certain, as a room would that sends people messages. */
@TestComponent
class HeardOfTasks {

    /** An event in words, such as {@code bom/assess-signal: nobody > Lotte, by Lotte}. */
    private record Heard(UUID leadId, String words) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final TransactionTemplate transaction;

    HeardOfTasks(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    @TransactionalEventListener
    void on(TaskOpened opened) {
        add(opened.task(), " for " + name(opened.holder()) + ", by " + by(opened.by()));
    }

    @TransactionalEventListener
    void on(TaskAssigned assigned) {
        add(assigned.task(), ": " + name(assigned.from()) + " > " + name(assigned.to()) + ", by " + by(assigned.by()));
    }

    @TransactionalEventListener
    void on(TaskEnded ended) {
        add(
                ended.task(),
                " " + ended.kind().name().toLowerCase() + " of " + name(ended.holder()) + ", by " + by(ended.by()));
    }

    @TransactionalEventListener
    void on(TaskRescheduled moved) {
        add(moved.task(), moved.heldUntil() == null ? " due " + moved.dueOn() : " held until " + moved.heldUntil());
    }

    /** What was heard of a case while this was done, in the order in which it was told. */
    List<String> during(LeadCase lead, Runnable work) {
        List<Heard> before = new ArrayList<>(heard);
        work.run();
        return heard.stream()
                .skip(before.size())
                .filter(one -> lead.id.equals(one.leadId()))
                .map(Heard::words)
                .toList();
    }

    /** Does something in a transaction that comes to nothing. */
    <T> T undone(Supplier<T> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    private void add(TaskRef task, String words) {
        heard.add(new Heard(task.about().leadId(), task.inbox() + "/" + task.form() + words));
    }

    private static String name(Colleague colleague) {
        return colleague == null ? "nobody" : colleague.name().split(" ")[0];
    }

    private static String by(String subject) {
        return DemoUser.ALL.stream()
                .filter(user -> user.subject().equals(subject))
                .map(DemoUser::firstName)
                .findFirst()
                .orElse("nobody");
    }
}
