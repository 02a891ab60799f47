package nl.groeiruimte.cases.errand;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.ErrandProcess;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.stereotype.Component;

/** Whoever gave an errand, or a colleague, agrees on another day or withdraws it. */
@Component
class ChangeErrand implements CaseAction {

    /** The choice, in this form and in that of who chases it, that asks for a day. */
    static final String NEW_DAY = "new-day";

    private static final String FIELD = "errand";
    private static final int LONGEST_LABEL = 80;

    private final Errands errands;
    private final ErrandTerms terms;
    private final ErrandProcess process;
    private final ErrandWords words;

    ChangeErrand(Errands errands, ErrandTerms terms, ErrandProcess process, ErrandWords words) {
        this.errands = errands;
        this.terms = terms;
        this.process = process;
        this.words = words;
    }

    @Override
    public String form() {
        return "change-errand";
    }

    @Override
    public Set<Side> sides() {
        return Set.of(Side.values());
    }

    /** While the case is on hold nobody works on them. */
    @Override
    public boolean possible(Lead lead) {
        return lead.open() && !lead.onHold() && !errands.waitedFor(lead.id()).isEmpty();
    }

    @Override
    public Options options(Lead lead) {
        return Options.of(Map.of(
                "errands",
                errands.waitedFor(lead.id()).stream()
                        .map(errand -> new Option(errand.id().toString(), label(errand)))
                        .toList()));
    }

    private Bilingual label(Errand errand) {
        String what = errand.what().replaceAll("\\s+", " ");
        String shortened = what.length() <= LONGEST_LABEL ? what : what.substring(0, LONGEST_LABEL) + "…";
        return Bilingual.said(locale -> words.who(errand.addressee(), locale) + ": " + shortened);
    }

    @Override
    public FormValues prefill(Lead lead) {
        List<Errand> found = errands.waitedFor(lead.id());
        return found.size() == 1 ? FormValues.of(Map.of(FIELD, found.get(0).id().toString())) : FormValues.empty();
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        Errand errand = errands.known(UUID.fromString(values.text(FIELD).orElseThrow()));
        if (values.text("chase").orElseThrow().equals(NEW_DAY)) {
            LocalDate day = errands.agree(lead, errand, values.date("dueOn").orElseThrow());
            process.lateAt(
                    lead.id(), errand.id(), terms.lateAt(errand.addressee().kind(), day));
        } else {
            // First the task, as whoever does it begins with that: of two at once neither waits for the other then.
            process.withdraw(lead.id(), errand.id());
            errands.withdraw(lead, errand);
        }
    }
}
