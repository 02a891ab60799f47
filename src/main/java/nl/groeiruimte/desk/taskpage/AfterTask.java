package nl.groeiruimte.desk.taskpage;

import java.util.Objects;
import nl.groeiruimte.desk.casewords.CaseTurn;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskWords;
import nl.groeiruimte.platform.web.Notice;
import org.springframework.stereotype.Component;

/**
 * What is told after a task: that it is done, how its case stands, and the next step when that is the same person's.
 */
@Component
class AfterTask {

    /** So often a page asks whether the next step is there; then it leaves that to its reader. */
    static final int MOST_LOOKS = 20;

    private final CaseTurn turns;
    private final TaskWords titles;

    AfterTask(CaseTurn turns, TaskWords titles) {
        this.turns = turns;
        this.titles = titles;
    }

    /** @param looks how often the page has asked before */
    Notice told(Task done, int looks) {
        if (done.leadId() == null) {
            return Notice.done("task.done-without-case");
        }
        CaseTurn.Turn turn = turns.of(done.leadId());
        String codeName = Objects.requireNonNull(done.ofCase().codeName(), "a case has a code name");
        String page = "/cases/" + done.leadId();
        Notice notice = Notice.done("task.done", codeName, turn.sentence());
        if (turn.underWay()) {
            Notice waits = notice.linkTo(page, "task.look-again");
            return looks < MOST_LOOKS ? waits.followAt("/tasks/" + done.id() + "/after?look=" + (looks + 1)) : waits;
        }
        notice = notice.linkTo(page, "task.to-case", codeName);
        return turn.next() == null
                ? notice
                : notice.goOnAt("/tasks/" + turn.next().id(), "task.next-step", titles.title(turn.next()));
    }
}
