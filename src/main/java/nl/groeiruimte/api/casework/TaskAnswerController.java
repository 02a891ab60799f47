package nl.groeiruimte.api.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.IfMatch;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry.Message;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.Tasks;
import nl.groeiruimte.supply.refresh.SupplyAnswers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One task, and the answers to it that an agency's system can know. */
@RestController
@RequestMapping(path = TasksController.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class TaskAnswerController implements TaskAnswerOperations {

    private final Tasks tasks;
    private final TaskView view;
    private final TaskAnswering answering;
    private final TaskAnswer confirmation;
    private final TaskAnswer moreTime;

    TaskAnswerController(
            Tasks tasks, TaskView view, TaskAnswering answering, SupplyAnswers supply, Inquiries inquiries) {
        this.tasks = tasks;
        this.view = view;
        this.answering = answering;
        this.confirmation = new TaskAnswer(
                "confirm-supply",
                SupplyConfirmation.class,
                Map.of(),
                (task, values) -> confirmed(task, values, supply));
        this.moreTime = new TaskAnswer(
                "make-proposition",
                MoreTimeRequest.class,
                Map.of("answer", Message.MORE_TIME),
                (task, values) -> asked(task, values, inquiries));
    }

    @Override
    @GetMapping
    public ResponseEntity<TaskResource> task(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        return view.answer(ResponseEntity.ok(), tasks.known(id).orElseThrow(ProblemException::notFound));
    }

    @Override
    @PutMapping(path = "/supply-confirmation", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<TaskResource> confirm(
            @PathVariable String id, HttpServletRequest request, @RequestParam MultiValueMap<String, String> query)
            throws IOException {
        return answer(id, confirmation, request, query);
    }

    @Override
    @PutMapping(path = "/more-time", consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<TaskResource> moreTime(
            @PathVariable String id, HttpServletRequest request, @RequestParam MultiValueMap<String, String> query)
            throws IOException {
        return answer(id, moreTime, request, query);
    }

    private ResponseEntity<TaskResource> answer(
            String id, TaskAnswer answer, HttpServletRequest request, MultiValueMap<String, String> query)
            throws IOException {
        List<Fault> faults = new ArrayList<>(Query.of(query).faults());
        IfMatch known = IfMatch.of(request, faults);
        JsonBody body;
        try {
            body = JsonBody.of(request);
        } catch (ProblemException e) {
            throw e.with(faults);
        }
        TaskAnswering.Answered answered = answering.answer(id, answer, known, body, faults);
        ResponseEntity.BodyBuilder done = ResponseEntity.ok();
        return view.answer(answered.replayed() ? done.header("Idempotent-Replayed", "true") : done, answered.task());
    }

    private static boolean confirmed(Task task, FormValues values, SupplyAnswers supply) {
        return supply.of(Objects.requireNonNull(task.period(), "the round of a confirmation"))
                .filter(before ->
                        values.text("confirm").filter(before.code()::equals).isPresent()
                                && Set.copyOf(before.sites()).equals(Set.copyOf(values.list("sites")))
                                && Objects.equals(
                                        before.reason(), values.text("reason").orElse(null)))
                .isPresent();
    }

    /** A question is written in the transaction that ends the task with which it is asked. */
    private static boolean asked(Task task, FormValues values, Inquiries inquiries) {
        return inquiries.find(task.context().subjectId()).stream()
                .flatMap(inquiry -> inquiry.messages().stream())
                .anyMatch(message -> message.until() != null
                        && message.until().equals(values.date("answerBy").orElse(null))
                        && task.ending() != null
                        && message.at().equals(task.ending().at()));
    }
}
