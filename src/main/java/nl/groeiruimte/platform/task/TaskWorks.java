package nl.groeiruimte.platform.task;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does tasks, by the same rules wherever their answers come from. */
@Component
public class TaskWorks {

    private final Map<String, UserTaskWork> works;
    private final Tasks tasks;
    private final LeadProcess process;
    private final CurrentAsker asker;

    TaskWorks(List<UserTaskWork> works, Tasks tasks, LeadProcess process, CurrentAsker asker) {
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(UserTaskWork::form, Function.identity()));
        this.tasks = tasks;
        this.process = process;
        this.asker = asker;
    }

    /** What became of sending a form. */
    public sealed interface Sent {

        /** The task is done. */
        record Done(Task task) implements Sent {}

        /** There is something to correct; nothing was changed. */
        record Wrong(Task task, FormResult result) implements Sent {}

        /** Somebody else was first, or the case went on without this task; nothing was changed. */
        record Late(Task task) implements Sent {}

        /** A colleague is working on it; nothing was changed. */
        record Taken(Task task) implements Sent {}

        /** The case is on hold; nothing was changed. */
        record Held(Task task) implements Sent {}
    }

    /** What the owning module does with the task. */
    public UserTaskWork of(Task task) {
        UserTaskWork work = works.get(task.form());
        if (work == null) {
            throw new IllegalStateException("no work for form " + task.form());
        }
        return work;
    }

    /**
     * Does the task with these answers: the owning module's work and the process' step, in the transaction that keeps
     * the task from others.
     *
     * @param judge reads the answers by all that can be wrong with them; asked when nothing else stands in the way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sent send(Task task, Function<UserTaskWork, FormResult> judge) {
        if (!task.open()) {
            return new Sent.Late(task);
        }
        if (task.heldByOther(asker.get().subject())) {
            return new Sent.Taken(task);
        }
        if (task.onHold()) {
            return new Sent.Held(task);
        }
        UserTaskWork work = of(task);
        FormResult result = judge.apply(work);
        if (!result.ok()) {
            return new Sent.Wrong(task, result);
        }
        Map<String, Object> variables = work.complete(task.context(), result.values());
        tasks.completed(task.id());
        process.complete(task.id(), variables);
        return new Sent.Done(task);
    }
}
