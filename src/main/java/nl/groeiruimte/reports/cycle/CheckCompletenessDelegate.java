package nl.groeiruimte.reports.cycle;

import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.reports.document.HalfYear;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Agencies with nothing to mend are asked nothing. */
@Component
class CheckCompletenessDelegate implements JavaDelegate {

    private final Gaps gaps;
    private final HalfYears halfYears;

    CheckCompletenessDelegate(Gaps gaps, HalfYears halfYears) {
        this.gaps = gaps;
        this.halfYears = halfYears;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HalfYear period = HalfYear.parse((String) execution.getVariable(Variables.HALF_YEAR));
        List<String> agencies =
                gaps.counts(period).stream().map(Gaps.Count::agency).distinct().toList();
        execution.setVariable(Variables.AGENCIES, new ArrayList<>(agencies));
        execution.setVariable(Variables.MEND_UNTIL, HalfYears.endOf(halfYears.deadline(MendCases.FORM)));
    }
}
