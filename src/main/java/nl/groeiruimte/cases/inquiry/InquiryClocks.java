package nl.groeiruimte.cases.inquiry;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Holds.CaseHeld;
import nl.groeiruimte.cases.lead.Holds.CaseResumed;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.process.LeadProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the clocks of the regions that were asked stand still while their case is on hold; part of that step. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InquiryClocks {

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final LeadProcess process;
    private final WorkingDays calendar;

    InquiryClocks(Inquiries inquiries, InquiryRows rows, LeadProcess process, WorkingDays calendar) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.process = process;
        this.calendar = calendar;
    }

    /** Far enough that no timer comes while the case stands still; who reads the days sees those of before. */
    @EventListener
    void on(CaseHeld held) {
        waitingFor(held.leadId())
                .forEach(inquiry -> process.setInquiryTimers(
                        held.leadId(),
                        inquiry.id(),
                        deadlines(inquiry)
                                .carried(held.on(), held.until(), calendar)
                                .timers(held.until())));
    }

    @EventListener
    void on(CaseResumed resumed) {
        for (Inquiry inquiry : waitingFor(resumed.leadId())) {
            Deadlines later = deadlines(inquiry).carried(resumed.heldOn(), resumed.on(), calendar);
            rows.postpone(inquiry.id(), later);
            process.setInquiryTimers(resumed.leadId(), inquiry.id(), later.timers(resumed.on()));
        }
    }

    private List<Inquiry> waitingFor(UUID leadId) {
        return inquiries.of(leadId).stream()
                .filter(inquiry -> inquiry.state() == Inquiry.State.ASKED
                        && inquiry.times().closingOn() != null)
                .toList();
    }

    private static Deadlines deadlines(Inquiry inquiry) {
        Inquiry.Times times = inquiry.times();
        return new Deadlines(
                Objects.requireNonNull(times.reminderOn()),
                Objects.requireNonNull(times.escalationOn()),
                Objects.requireNonNull(times.closingOn()));
    }
}
