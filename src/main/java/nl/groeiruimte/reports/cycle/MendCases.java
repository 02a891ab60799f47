package nl.groeiruimte.reports.cycle;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.document.HalfYear;
import org.springframework.stereotype.Component;

/** An agency completes its cases, or says what it cannot complete. */
@Component
class MendCases implements UserTaskWork {

    static final String FORM = "mend-cases";
    private static final int MANY = 1_000;

    private final Gaps gaps;
    private final AgencyAnswers answers;
    private final CurrentAsker asker;

    MendCases(Gaps gaps, AgencyAnswers answers, CurrentAsker asker) {
        this.gaps = gaps;
        this.answers = answers;
        this.asker = asker;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        int left = gaps.of(HalfYear.parse(task.period()), asker.get().ownAgency(), MANY)
                .size();
        return values.text("answer").filter("all"::equals).isPresent() && left > 0
                ? List.of(FieldError.of("answer", "half-year.error.still-incomplete", left))
                : List.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        answers.keep(
                HalfYear.parse(task.period()),
                "mend",
                values.text("answer").orElseThrow(),
                values.text("note").orElse(null));
        return Map.of();
    }
}
