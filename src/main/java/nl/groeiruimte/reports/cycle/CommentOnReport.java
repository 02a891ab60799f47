package nl.groeiruimte.reports.cycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.reports.document.HalfYear;
import org.springframework.stereotype.Component;

/** An agency comments on the figures and the texts before the half-year is closed. */
@Component
class CommentOnReport implements UserTaskWork {

    static final String FORM = "comment-on-report";

    /** Fields of the form by what they are about, in the report's order. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("figures", "figures");
        FIELDS.put("ecosystem-coherence", "ecosystemCoherence");
        FIELDS.put("learning-effects", "learningEffects");
        FIELDS.put("conclusions", "conclusions");
    }

    private final AgencyAnswers answers;

    CommentOnReport(AgencyAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        boolean says = values.text("answer").filter("comment"::equals).isPresent();
        return says && FIELDS.values().stream().noneMatch(values::answered)
                ? List.of(FieldError.of("figures", "half-year.error.no-comment"))
                : List.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        HalfYear period = HalfYear.parse(task.period());
        answers.keep(period, "comment", values.text("answer").orElseThrow(), null);
        FIELDS.forEach((code, field) -> values.text(field).ifPresent(body -> answers.comment(period, code, body)));
        return Map.of();
    }
}
