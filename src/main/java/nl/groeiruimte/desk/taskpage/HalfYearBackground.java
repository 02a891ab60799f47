package nl.groeiruimte.desk.taskpage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.reports.cycle.AgencyAnswers;
import nl.groeiruimte.reports.cycle.Agreements;
import nl.groeiruimte.reports.cycle.Closing;
import nl.groeiruimte.reports.cycle.Gaps;
import nl.groeiruimte.reports.cycle.HalfYears;
import nl.groeiruimte.reports.document.HalfYear;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The half-year's report beside its tasks: what is incomplete, what was said of it, and what was agreed. */
@Component
class HalfYearBackground implements Background {

    private static final int MOST = 200;

    private final Gaps gaps;
    private final AgencyAnswers answers;
    private final Agreements agreements;
    private final Closing closing;
    private final HalfYears halfYears;

    HalfYearBackground(Gaps gaps, AgencyAnswers answers, Agreements agreements, Closing closing, HalfYears halfYears) {
        this.gaps = gaps;
        this.answers = answers;
        this.agreements = agreements;
        this.closing = closing;
        this.halfYears = halfYears;
    }

    @Override
    public Set<String> forms() {
        return Set.of(
                "mend-cases",
                "write-texts",
                "comment-on-report",
                "close-half-year",
                "receive-report",
                "carry-out-agreement");
    }

    @Override
    public void describe(Task task, Model model, Locale locale) {
        HalfYear period = HalfYear.parse(task.context().period());
        model.addAttribute("period", period);
        switch (task.form()) {
            case "mend-cases" -> {
                List<Gaps.Gap> own = gaps.of(period, task.inbox(), MOST + 1);
                model.addAttribute("gaps", own.subList(0, Math.min(MOST, own.size())));
                model.addAttribute("moreGaps", own.size() > MOST);
            }
            case "write-texts", "close-half-year" -> {
                model.addAttribute("countedUntil", halfYears.countedUntil(period));
                model.addAttribute("gapCounts", gaps.counts(period));
                model.addAttribute("texts", closing.texts(period));
                model.addAttribute("answers", answers.of(period));
                model.addAttribute("comments", answers.comments(period));
            }
            case "comment-on-report" -> {
                model.addAttribute("texts", closing.texts(period));
                model.addAttribute("comments", answers.comments(period));
            }
            case "receive-report" -> model.addAttribute("agreements", agreements.of(period));
            default ->
                model.addAttribute("agreement", agreements.find(task.context().subjectId()));
        }
    }
}
