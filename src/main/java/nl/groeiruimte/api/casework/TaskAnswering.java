package nl.groeiruimte.api.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.IfMatch;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.process.Steps;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskWorks;
import nl.groeiruimte.platform.task.TaskWorks.Sent;
import nl.groeiruimte.platform.task.Tasks;
import org.springframework.stereotype.Component;

/** Does a task for an agency's system as people do on its page: by the same form and the same work. */
@Component
class TaskAnswering {

    private final Tasks tasks;
    private final TaskWorks works;
    private final TaskView view;
    private final Steps steps;
    private final FormCatalogue forms;
    private final Clock clock;

    TaskAnswering(Tasks tasks, TaskWorks works, TaskView view, Steps steps, FormCatalogue forms, Clock clock) {
        this.tasks = tasks;
        this.works = works;
        this.view = view;
        this.steps = steps;
        this.forms = forms;
        this.clock = clock;
    }

    /** @param replayed whether the same answer had ended the task before */
    record Answered(Task task, boolean replayed) {}

    /**
     * Does it, or finds that the same was done before.
     *
     * @param known as which the caller knows the task, if that was said
     * @param around what is wrong with the request around the body
     * @throws ProblemException when it is not there for the asker, cannot be done now, or the answer is not valid
     */
    Answered answer(String id, TaskAnswer answer, IfMatch known, JsonBody body, List<Fault> around) {
        return steps.decided(() -> {
            Task task = tasks.lock(id)
                    .filter(found -> found.form().equals(answer.form()))
                    .orElseThrow(ProblemException::notFound);
            List<Fault> faults = new ArrayList<>(around);
            Map<String, Object> values = answer.read(body, faults);
            if (!task.open()) {
                if (faults.isEmpty() && sameAsBefore(answer, task, values)) {
                    return new Answered(task, true);
                }
                throw ProblemException.of(ProblemType.TASK_ENDED);
            }
            known.checkIfGiven(view.tag(task), ProblemType.TASK_CHANGED);
            Sent sent = works.send(task, work -> {
                FormResult result = judge(work, task, values);
                result.errors().forEach(error -> faults.add(Fault.ofField("/" + error.key(), error)));
                if (!faults.isEmpty()) {
                    throw ProblemException.invalid(faults);
                }
                return result;
            });
            if (sent instanceof Sent.Done) {
                return new Answered(tasks.known(id).orElseThrow(), false);
            }
            throw ProblemException.of(sent instanceof Sent.Taken ? ProblemType.TASK_TAKEN : ProblemType.TASK_HELD);
        });
    }

    /** What was left of it by the form's judgement: that a day has passed since makes it another. */
    private boolean sameAsBefore(TaskAnswer answer, Task task, Map<String, Object> values) {
        return task.ending() != null
                && task.ending().done()
                && answer.same().test(task, judge(works.of(task), task, values).values());
    }

    private FormResult judge(UserTaskWork work, Task task, Map<String, Object> values) {
        Form form = forms.form(task.form());
        FormResult read = form.readTyped(values, work.options(task.context()), LocalDate.now(clock));
        return form.also(read, work.check(task.context(), read.values()));
    }
}
