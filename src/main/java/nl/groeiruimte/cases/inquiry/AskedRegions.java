package nl.groeiruimte.cases.inquiry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.blindprofile.BlindProfiles;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.task.CaseTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process does by itself with the regions that were asked: as the system, inside the step's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AskedRegions {

    /** Whose answer the process waits for, and until when. */
    record Waiting(String askedAgency, Deadlines deadlines) {}

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final BlindProfiles profiles;
    private final Leads leads;
    private final Timeline timeline;
    private final DeadlineRules rules;
    private final CaseTasks tasks;

    AskedRegions(
            Inquiries inquiries,
            InquiryRows rows,
            BlindProfiles profiles,
            Leads leads,
            Timeline timeline,
            DeadlineRules rules,
            CaseTasks tasks) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.profiles = profiles;
        this.leads = leads;
        this.timeline = timeline;
        this.rules = rules;
        this.tasks = tasks;
    }

    /** Opens an inquiry for each region, with the profile that the case lead approved last. */
    List<UUID> open(UUID leadId, List<String> regions) {
        return rows.open(
                leads.known(leadId), profiles.latest(leadId).orElseThrow().id(), regions);
    }

    /** Starts the clocks for a region's answer, anew after each answer to its question. */
    Waiting startWaiting(UUID inquiryId) {
        Inquiry inquiry = inquiry(inquiryId);
        Lead lead = leads.known(inquiry.leadId());
        Deadlines deadlines = rules.deadlines(lead);
        rows.deadlines(inquiryId, deadlines);
        return new Waiting(inquiry.askedAgency(), rules.forEngine(lead, deadlines));
    }

    void remind(UUID inquiryId) {
        Inquiry inquiry = inquiry(inquiryId);
        rows.reminded(inquiryId);
        timeline.add(inquiry.leadId(), EventType.REGION_REMINDED, Map.of("agency", inquiry.askedAgency()));
        tasks.remindOfSubject(inquiryId);
    }

    void closeUnanswered(UUID inquiryId) {
        Inquiry inquiry = inquiry(inquiryId);
        rows.unanswered(inquiryId);
        timeline.add(inquiry.leadId(), EventType.REGION_UNANSWERED, Map.of("agency", inquiry.askedAgency()));
    }

    private Inquiry inquiry(UUID id) {
        return inquiries.find(id).orElseThrow(() -> new IllegalStateException("no inquiry " + id));
    }
}
