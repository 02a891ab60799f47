package nl.groeiruimte.desk.taskpage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.blindprofile.CaseForms;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.Tasks;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where a task's form is filled in and sent: all checks, the owning module's work and the process' step in one
 * transaction.
 */
@Component
class TaskDesk {

    private static final int ATTEMPTS = 4;

    private final Tasks tasks;
    private final CaseForms forms;
    private final Map<String, UserTaskWork> works;
    private final LeadProcess process;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    TaskDesk(
            Tasks tasks,
            CaseForms forms,
            List<UserTaskWork> works,
            LeadProcess process,
            CurrentAsker asker,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.forms = forms;
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(UserTaskWork::form, Function.identity()));
        this.process = process;
        this.asker = asker;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of sending a form. */
    sealed interface Sent {

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

    Form form(Task task) {
        return forms.form(task.form());
    }

    /** The choices that the form leaves to the server, as they are after these answers. */
    Options options(Task task, FormValues answers) {
        return transaction.execute(status -> work(task).options(task.context(), answers));
    }

    /** The form's values before anything is typed. */
    FormValues prefill(Task task) {
        return transaction.execute(status -> work(task).prefill(task.context()));
    }

    /** What other fields get from the choice in this one. */
    Map<String, Object> fill(Task task, String field, FormResult read) {
        return transaction.execute(status -> work(task).fill(task.context(), field, read.values()));
    }

    /** Reads the form without judging it. */
    FormResult read(Task task, Map<String, List<String>> posted) {
        return forms.read(task.form(), posted, options(task, FormValues.empty()))
                .withoutErrors();
    }

    /** Sends the form; empty when there is no such task for the asker. */
    Optional<Sent> send(String taskId, Map<String, List<String>> posted) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> tasks.lock(taskId).map(task -> judge(task, posted)));
            } catch (ConcurrencyFailureException e) {
                // Parallel tasks of one case meet in the process; the later one finds a quiet moment.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Sent judge(Task task, Map<String, List<String>> posted) {
        if (!task.open()) {
            return new Sent.Late(task);
        }
        if (task.heldByOther(asker.get().subject())) {
            return new Sent.Taken(task);
        }
        if (task.onHold()) {
            return new Sent.Held(task);
        }
        UserTaskWork work = work(task);
        FormResult result = forms.read(task.form(), task.leadId(), posted, work.options(task.context()));
        result = forms.form(task.form()).also(result, work.check(task.context(), result.values()));
        if (!result.ok()) {
            return new Sent.Wrong(task, result);
        }
        Map<String, Object> variables = work.complete(task.context(), result.values());
        tasks.completed(task.id());
        process.complete(task.id(), variables);
        return new Sent.Done(task);
    }

    private UserTaskWork work(Task task) {
        UserTaskWork work = works.get(task.form());
        if (work == null) {
            throw new IllegalStateException("no work for form " + task.form());
        }
        return work;
    }
}
