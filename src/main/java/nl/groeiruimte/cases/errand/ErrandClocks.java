package nl.groeiruimte.cases.errand;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.lead.CaseHappened;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Holds.CaseHeld;
import nl.groeiruimte.cases.lead.Holds.CaseResumed;
import nl.groeiruimte.platform.process.ErrandProcess;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets errands stand still with their case, and end with it; part of the step in which that happens. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ErrandClocks {

    private final ErrandRows rows;
    private final ErrandTerms terms;
    private final ErrandProcess process;
    private final CurrentAsker asker;

    ErrandClocks(ErrandRows rows, ErrandTerms terms, ErrandProcess process, CurrentAsker asker) {
        this.rows = rows;
        this.terms = terms;
        this.process = process;
        this.asker = asker;
    }

    /** Far enough that nobody is reminded while the case stands still; who reads the day sees that of before. */
    @EventListener
    void on(CaseHeld held) {
        open(held.leadId())
                .forEach(errand -> process.setClock(
                        held.leadId(),
                        errand.id(),
                        terms.lateAt(errand.addressee().kind(), errand.dueOn(), held.on(), held.until())));
    }

    /** Each has as many working days left as on the day on which the case was put on hold. */
    @EventListener
    void on(CaseResumed resumed) {
        for (Errand errand : open(resumed.leadId())) {
            LocalDate later = terms.carried(errand.dueOn(), resumed.heldOn(), resumed.on());
            asker.asSystem(() -> rows.due(errand.id(), later));
            process.setClock(
                    resumed.leadId(),
                    errand.id(),
                    terms.lateAt(errand.addressee().kind(), errand.dueOn(), resumed.heldOn(), resumed.on()));
        }
    }

    /** A company that withdrew lets everything end but the learning, and a case that closed that too. */
    @EventListener
    void on(CaseHappened happened) {
        if (happened.type() == EventType.WITHDRAWN || happened.type() == EventType.CASE_CLOSED) {
            process.end(happened.leadId());
            asker.asSystem(() -> rows.end(happened.leadId()));
        }
    }

    private List<Errand> open(UUID leadId) {
        return asker.asSystem(() -> rows.of(leadId)).stream()
                .filter(Errand::open)
                .toList();
    }
}
