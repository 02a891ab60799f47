package nl.groeiruimte.cases.disclosure;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.stereotype.Component;

/** A region that was asked, and is interested, asks who the company is. */
@Component
class AskIdentity implements CaseAction {

    /** Where a region still has something to do with the case. */
    private static final Set<Inquiry.State> CONCERNED =
            EnumSet.of(Inquiry.State.ASKED, Inquiry.State.QUESTION, Inquiry.State.OFFERED);

    private final Inquiries inquiries;
    private final Disclosures disclosures;
    private final DisclosureRows rows;
    private final LeadProcess process;
    private final Timeline timeline;
    private final CurrentAsker asker;

    AskIdentity(
            Inquiries inquiries,
            Disclosures disclosures,
            DisclosureRows rows,
            LeadProcess process,
            Timeline timeline,
            CurrentAsker asker) {
        this.inquiries = inquiries;
        this.disclosures = disclosures;
        this.rows = rows;
        this.process = process;
        this.timeline = timeline;
        this.asker = asker;
    }

    @Override
    public String form() {
        return "ask-identity";
    }

    @Override
    public Set<Side> sides() {
        return Set.of(Side.ASKED);
    }

    /** Not while a question waits for its answer, nor while the identity is open already. */
    @Override
    public boolean possible(Lead lead) {
        return lead.movable()
                && concern(lead.id()).isPresent()
                && disclosures.of(lead.id()).stream()
                        .noneMatch(earlier -> earlier.state() == Disclosure.State.REQUESTED || earlier.inForce());
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        Inquiry inquiry = concern(lead.id()).orElseThrow();
        UUID disclosure = rows.ask(inquiry, values.text("reason").orElseThrow());
        timeline.add(lead.id(), EventType.IDENTITY_ASKED, Map.of("agency", inquiry.askedAgency()));
        process.ask(
                lead.id(),
                form(),
                Map.of(Variables.DISCLOSURE_ID, disclosure.toString(), Variables.ASKED_AGENCY, inquiry.askedAgency()));
    }

    /** The last time that the asker's region was asked, when it did not decline. */
    private Optional<Inquiry> concern(UUID leadId) {
        return inquiries.of(leadId).stream()
                .filter(inquiry -> inquiry.askedAgency().equals(asker.get().agency()))
                .filter(inquiry -> CONCERNED.contains(inquiry.state()))
                .reduce((first, last) -> last);
    }
}
