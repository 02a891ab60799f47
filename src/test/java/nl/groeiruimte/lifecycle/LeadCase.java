package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.inquiry.InquiryOutcomes;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.support.Messages;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * One case under test: people act on it, and whatever it is asked afterwards is seen through the rights of the case
 * lead.
 */
final class LeadCase {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final int WHOLE_TIMELINE = 1000;

    final UUID id;
    private final Cases cases;
    private final List<String> identity;

    LeadCase(Cases cases, UUID id, List<String> identity) {
        this.cases = cases;
        this.id = id;
        this.identity = identity;
    }

    /** Fills in a task and sends it; it must be accepted. */
    LeadCase does(String user, String form, Map<String, List<String>> answers) {
        Task task = task(user, form);
        cases.staff.as(user, () -> cases.missing.judged(task));
        DeskWork.Sent sent = send(user, task, answers);
        if (sent instanceof DeskWork.Sent.Wrong wrong) {
            throw new AssertionError(form + " was refused: " + wrong.result().errors());
        }
        assertThat(sent).as(form).isInstanceOf(DeskWork.Sent.Done.class);
        return this;
    }

    /**
     * As {@link #does}, and what its sender is told then: the notice, with where its button leads to or … while it may
     * change.
     */
    String hears(String user, String form, Map<String, List<String>> answers) {
        Task task = task(user, form);
        does(user, form, answers);
        return isTold(user, task);
    }

    /** What a page is told that asks once more after this task. */
    String isTold(String user, Task done) {
        LocaleContextHolder.setLocale(DUTCH);
        Notice notice = cases.staff.as(user, () -> cases.doors.desk().told(done));
        LocaleContextHolder.resetLocaleContext();
        String said = Messages.source().getMessage(notice.key(), notice.args().toArray(), DUTCH);
        return said.replace(lead().codeName(), "X")
                + (notice.follow() == null ? "" : " …")
                + notice.links().stream()
                        .filter(Notice.Link::main)
                        .map(link -> " [" + form(link.path()) + "]")
                        .collect(Collectors.joining());
    }

    private String form(String path) {
        return openTasks().stream()
                .filter(task -> path.equals("/tasks/" + task.id()))
                .map(Task::form)
                .findFirst()
                .orElseThrow();
    }

    DeskWork.Sent send(String user, String form, Map<String, List<String>> answers) {
        return send(user, task(user, form), answers);
    }

    DeskWork.Sent send(String user, Task task, Map<String, List<String>> answers) {
        return cases.staff
                .as(user, () -> cases.doors.desk().send(task.id(), answers))
                .orElseThrow();
    }

    /** What the form of a task of the case lead shows before anything is typed. */
    Map<String, Object> known(String form) {
        Task task = task(Staff.CASE_LEAD, form);
        return cases.staff
                .as(Staff.CASE_LEAD, () -> cases.doors.desk().prefill(task))
                .asMap();
    }

    /** The only open task with this form in the user's inbox. */
    Task task(String user, String form) {
        List<Task> found = cases.staff.as(user, () -> cases.doors.tasks().openOf(id).stream()
                .filter(task -> task.form().equals(form))
                .filter(task -> cases.doors.tasks().find(task.id()).isPresent())
                .toList());
        assertThat(found).as(form + " of " + user).hasSize(1);
        return found.get(0);
    }

    /** Does something with the case outside its tasks; it must be accepted. */
    LeadCase acts(String user, String action, Map<String, List<String>> answers) {
        assertThat(tries(user, action, answers)).as(action).isTrue();
        return this;
    }

    /** Whether the case still allowed it; the form itself must be in order. */
    boolean tries(String user, String action, Map<String, List<String>> answers) {
        return cases.staff.as(user, () -> cases.doors.work().send(id, action, answers));
    }

    List<String> possibleActions() {
        return possibleActions(Staff.CASE_LEAD);
    }

    List<String> possibleActions(String user) {
        return cases.staff.as(user, () -> cases.doors.work().possible(id));
    }

    LeadCase resumesNow(String user) {
        return cases.staff.as(user, () -> {
            cases.doors.holds().resumeNow(cases.windows.leads().find(id).orElseThrow());
            return this;
        });
    }

    /** Runs the only job at a step: a timer, or a step that was saved before it ran. */
    LeadCase runs(String step) {
        cases.windows.engine().run(id, step);
        return this;
    }

    LeadCase runs(String timer, String region) {
        cases.windows.engine().run(id, timer, region);
        return this;
    }

    Lead lead() {
        return cases.staff
                .as(Staff.CASE_LEAD, () -> cases.windows.leads().find(id))
                .orElseThrow();
    }

    List<Task> openTasks() {
        return cases.staff.as(Staff.CASE_LEAD, () -> cases.doors.tasks().openOf(id));
    }

    Inquiry inquiry(String region) {
        List<Inquiry> asked = inquiries().stream()
                .filter(inquiry -> inquiry.askedAgency().equals(region))
                .toList();
        return asked.get(asked.size() - 1);
    }

    List<Inquiry> inquiries() {
        return cases.staff.as(Staff.CASE_LEAD, () -> cases.windows.inquiries().of(id));
    }

    /** What a region was told last of its offer, as the region itself sees it. */
    InquiryOutcomes.LastOutcome told(String region) {
        return cases.staff
                .as(Staff.of(region), () -> cases.windows.outcomes().of(id))
                .get(inquiry(region).id());
    }

    List<Timeline.Entry> timeline() {
        return cases.staff.as(Staff.CASE_LEAD, () -> cases.windows.timeline().of(id, 0, WHOLE_TIMELINE));
    }

    /** The whole timeline, in order: types of events with blanks between, a phase as {@code >learning}. */
    LeadCase tells(String... parts) {
        assertThat(timeline().stream()
                        .map(entry -> entry.type() == EventType.PHASE_ENTERED
                                ? ">" + entry.detail("phase")
                                : entry.type().code()))
                .containsExactlyElementsOf(Arrays.stream(parts)
                        .flatMap(part -> Stream.of(part.split(" ")))
                        .toList());
        return this;
    }

    /** The end of the timeline, written likewise. */
    LeadCase tellsAtLast(String events) {
        assertThat(timeline()).extracting(entry -> entry.type().code()).endsWith(events.split(" "));
        return this;
    }

    /** The case stands here, with exactly these tasks open, each written as {@code form@inbox}. */
    LeadCase waitsFor(String phase, String... tasks) {
        Lead lead = lead();
        assertThat(lead.phase()).isEqualTo(Phase.of(phase));
        assertThat(lead.outcome()).isNull();
        assertThat(openTasks())
                .extracting(task -> task.form() + "@" + task.inbox())
                .containsExactlyInAnyOrder(tasks);
        return isSound();
    }

    /** The case ended, and nothing of it is left open but these tasks, each written as {@code form@inbox}. */
    LeadCase ended(Outcome outcome, String... tasks) {
        Lead lead = lead();
        assertThat(lead.outcome()).isEqualTo(outcome);
        assertThat(lead.phase()).isEqualTo(Phase.CLOSED);
        assertThat(lead.course().endedAt()).isNotNull();
        assertThat(lead.onHold()).isFalse();
        assertThat(cases.windows.engine().runs(id)).isFalse();
        assertThat(openTasks())
                .extracting(task -> task.form() + "@" + task.inbox())
                .containsExactlyInAnyOrder(tasks);
        assertThat(inquiries()).noneMatch(Inquiry::open);
        assertThat(possibleActions()).isEmpty();
        assertThat(timeline()).last().satisfies(last -> assertThat(last.detail("outcome"))
                .isEqualTo(outcome.code()));
        return isSound();
    }

    /** The inbox is in step with the engine, and nobody can read from the engine which company it is. */
    LeadCase isSound() {
        assertThat(openTasks())
                .extracting(Task::id)
                .containsExactlyInAnyOrderElementsOf(cases.windows.engine().openTasks(id));
        assertThat(cases.windows.schema().tablesWith(identity)).isEmpty();
        return this;
    }
}
