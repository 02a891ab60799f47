package nl.groeiruimte.cases.inquiry;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.blindprofile.BlindProfile;
import nl.groeiruimte.cases.blindprofile.ProfileApproval;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.stereotype.Component;

/**
 * Approves another blind profile and sends it to regions that were asked already; others keep the one that they have.
 */
@Component
class RenewProfile implements CaseAction {

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final ProfileApproval approval;
    private final ReferenceLists lists;
    private final Timeline timeline;

    RenewProfile(
            Inquiries inquiries, InquiryRows rows, ProfileApproval approval, ReferenceLists lists, Timeline timeline) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.approval = approval;
        this.lists = lists;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "renew-profile";
    }

    @Override
    public boolean possible(Lead lead) {
        return lead.movable() && !concerned(lead).isEmpty();
    }

    @Override
    public Options options(Lead lead) {
        return options(lead, FormValues.empty());
    }

    @Override
    public Options options(Lead lead, FormValues answers) {
        List<Option> regions = concerned(lead).stream()
                .map(Inquiry::askedAgency)
                .distinct()
                .map(region -> Option.of(region, lists.agencyName(region)))
                .toList();
        return Options.of(Map.of(
                "askedRegions",
                regions,
                "areas",
                approval.areas(lead),
                "shareableNeeds",
                approval.shareableNeeds(lead, answers)));
    }

    @Override
    public FormValues prefill(Lead lead) {
        return approval.prefill(lead);
    }

    @Override
    public List<FieldError> check(Lead lead, FormValues values) {
        return approval.errors(lead, values);
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        List<String> regions = values.list("regions");
        BlindProfile profile = approval.approve(lead, values);
        concerned(lead).stream()
                .filter(inquiry -> regions.contains(inquiry.askedAgency()))
                .forEach(inquiry -> rows.profile(inquiry.id(), profile.id()));
        timeline.add(
                lead.id(),
                EventType.PROFILE_RENEWED,
                Map.of("regions", String.join(",", regions), "profileVersion", String.valueOf(profile.version())));
    }

    /** Questions to which a region still has to answer, or answered with an offer. */
    private List<Inquiry> concerned(Lead lead) {
        return inquiries.of(lead.id()).stream()
                .filter(inquiry -> inquiry.open() || inquiry.state() == Inquiry.State.OFFERED)
                .toList();
    }
}
