package nl.groeiruimte.cases.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.blindprofile.BlindProfile;
import nl.groeiruimte.cases.blindprofile.ProfileApproval;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Notes;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.process.Variables;
import org.springframework.stereotype.Component;

/** The case lead chooses which regions to ask and approves the blind profile that they will read, or asks none. */
@Component
class SelectRegions implements UserTaskWork {

    private static final String ASK = "ask";

    private final Leads leads;
    private final RegionChoice regions;
    private final ProfileApproval approval;
    private final Notes notes;
    private final Timeline timeline;

    SelectRegions(Leads leads, RegionChoice regions, ProfileApproval approval, Notes notes, Timeline timeline) {
        this.leads = leads;
        this.regions = regions;
        this.approval = approval;
        this.notes = notes;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "select-regions";
    }

    @Override
    public Options options(TaskContext task) {
        return options(task, FormValues.empty());
    }

    @Override
    public Options options(TaskContext task, FormValues answers) {
        Lead lead = lead(task);
        return Options.of(Map.of(
                "regions",
                regions.options(lead),
                "areas",
                approval.areas(lead),
                "shareableNeeds",
                approval.shareableNeeds(lead, answers)));
    }

    /** What was written for an earlier round. */
    @Override
    public FormValues prefill(TaskContext task) {
        return approval.prefill(lead(task));
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        return asks(values) ? approval.errors(lead(task), values) : List.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        if (!asks(values)) {
            notes.add(task.leadId(), values.text("noneReason").orElseThrow());
            timeline.add(task.leadId(), EventType.NO_REGIONS_ASKED, Map.of());
            return Map.of(Variables.REGIONS_DECISION, "none");
        }
        List<String> chosen = values.list("regions");
        BlindProfile profile = approval.approve(lead(task), values);
        timeline.add(
                task.leadId(),
                EventType.REGIONS_ASKED,
                Map.of("regions", String.join(",", chosen), "profileVersion", String.valueOf(profile.version())));
        return Map.of(Variables.REGIONS_DECISION, ASK, Variables.ASKED_REGIONS, new ArrayList<>(chosen));
    }

    private static boolean asks(FormValues values) {
        return values.text("decision").filter(ASK::equals).isPresent();
    }

    private Lead lead(TaskContext task) {
        return leads.find(task.leadId()).orElseThrow();
    }
}
