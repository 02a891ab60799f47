package nl.groeiruimte.cases.inquiry;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.stereotype.Component;

/** The region whose offer was chosen takes what it gave out from its supply. */
@Component
class UpdateSite implements UserTaskWork {

    private final Inquiries inquiries;
    private final InquiryOutcomes outcomes;
    private final Sites sites;
    private final Timeline timeline;

    UpdateSite(Inquiries inquiries, InquiryOutcomes outcomes, Sites sites, Timeline timeline) {
        this.inquiries = inquiries;
        this.outcomes = outcomes;
        this.sites = sites;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "update-site";
    }

    /** Whoever says that the site is up to date has changed it since it was chosen. */
    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        if (values.text("state").filter("updated"::equals).isEmpty()) {
            return List.of();
        }
        InquiryOutcomes.LastOutcome told = outcomes.of(task.leadId()).get(task.subjectId());
        Integer asTold = told == null ? null : told.siteVersion();
        boolean unchanged = sites.find(offered(task).offer().siteCode())
                .map(Site::version)
                .filter(now -> now.equals(asTold))
                .isPresent();
        return unchanged ? List.of(FieldError.of("state", "proposition.error.site-not-updated")) : List.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        Inquiry inquiry = offered(task);
        String state = state(values);
        if (state.equals("given-out")) {
            sites.withdraw(inquiry.offer().siteCode());
        }
        timeline.add(
                task.leadId(), EventType.OFFERED_SITE_KEPT, Map.of("agency", inquiry.askedAgency(), "state", state));
        return Map.of();
    }

    private static String state(FormValues values) {
        return values.text("state").orElseThrow();
    }

    private Inquiry offered(TaskContext task) {
        return inquiries.find(task.subjectId()).orElseThrow();
    }
}
