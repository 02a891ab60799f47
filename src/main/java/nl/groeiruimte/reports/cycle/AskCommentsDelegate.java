package nl.groeiruimte.reports.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reports.document.HalfYear;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskCommentsDelegate implements JavaDelegate {

    private final HalfYears halfYears;
    private final ReferenceLists lists;

    AskCommentsDelegate(HalfYears halfYears, ReferenceLists lists) {
        this.halfYears = halfYears;
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate until = halfYears.deadline(CommentOnReport.FORM);
        halfYears.commentsUntil(HalfYear.parse((String) execution.getVariable(Variables.HALF_YEAR)), until);
        execution.setVariable(
                Variables.AGENCIES,
                new ArrayList<>(lists.regions().stream()
                        .map(ReferenceLists.Agency::code)
                        .toList()));
        execution.setVariable(Variables.COMMENTS_UNTIL, HalfYears.endOf(until));
    }
}
