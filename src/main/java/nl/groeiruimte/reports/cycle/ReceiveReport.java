package nl.groeiruimte.reports.cycle;

import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.document.HalfYear;
import org.springframework.stereotype.Component;

/** The ministry received the report and held the talk; the agreements were recorded on a page of their own. */
@Component
class ReceiveReport implements UserTaskWork {

    private final HalfYears halfYears;
    private final CurrentAsker asker;

    ReceiveReport(HalfYears halfYears, CurrentAsker asker) {
        this.halfYears = halfYears;
        this.asker = asker;
    }

    @Override
    public String form() {
        return "receive-report";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        String name = asker.get().name();
        asker.asSystem(() -> halfYears.received(
                HalfYear.parse(task.period()), values.date("talkOn").orElseThrow(), name));
        return Map.of();
    }
}
