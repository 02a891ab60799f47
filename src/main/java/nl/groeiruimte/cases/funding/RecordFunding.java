package nl.groeiruimte.cases.funding;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.supply.instrument.Instruments;
import org.springframework.stereotype.Component;

/** Records that money was committed or paid, with what proves it; recorded again, it replaces what was said before. */
@Component
class RecordFunding implements CaseAction {

    private final Fundings fundings;
    private final Instruments instruments;

    RecordFunding(Fundings fundings, Instruments instruments) {
        this.fundings = fundings;
        this.instruments = instruments;
    }

    @Override
    public String form() {
        return "record-funding";
    }

    /** Money comes for what the company confirmed that it needs. */
    @Override
    public boolean possible(Lead lead) {
        return lead.movable() && lead.course().executionAt() != null;
    }

    /** Also those that ended: their money may come later. */
    @Override
    public Options options(Lead lead) {
        return Options.of(Map.of(
                "instruments",
                instruments.ever().stream()
                        .map(one -> Option.of(one.code(), one.name()))
                        .toList()));
    }

    /** What was paid in a year cannot have been proven before it began. */
    @Override
    public List<FieldError> check(Lead lead, FormValues values) {
        boolean early = values.text("state").filter("paid"::equals).isPresent()
                && values.date("provenOn")
                        .flatMap(on -> values.number("year").filter(year -> on.getYear() < year.intValue()))
                        .isPresent();
        return early ? List.of(FieldError.of("provenOn", "funding.error.paid-early")) : List.of();
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        fundings.add(lead, values);
    }
}
