package nl.groeiruimte.cases.shortlist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.KindCauses;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.stereotype.Component;

/** A place in the own region, or the bottlenecks with which the case goes on to other regions. */
@Component
class SearchOwnRegion implements UserTaskWork {

    private final OwnRegion ownRegion;
    private final Sites sites;
    private final Leads leads;
    private final Timeline timeline;

    SearchOwnRegion(OwnRegion ownRegion, Sites sites, Leads leads, Timeline timeline) {
        this.ownRegion = ownRegion;
        this.sites = sites;
        this.leads = leads;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "search-own-region";
    }

    @Override
    public Options options(TaskContext task) {
        List<Option> own = sites.ofAgency(agency(task)).stream()
                .map(site -> Option.of(site.code(), site.name() + ", " + site.municipality()))
                .toList();
        return Options.of(Map.of("ownSites", own));
    }

    /** What the request asks is what no place has; which of it stands in the way, and why, the doer says. */
    @Override
    public FormValues prefill(TaskContext task) {
        return leads.find(task.leadId())
                .map(lead -> FormValues.of(Map.of("bottleneckKinds", lead.kinds())))
                .orElse(FormValues.empty());
    }

    /** The form lists available sites, but one can be withdrawn while the answer is on its way. */
    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        Optional<String> chosen = values.text("site");
        boolean offered = chosen.flatMap(sites::find)
                .filter(Site::available)
                .filter(site -> site.agency().equals(agency(task)))
                .isPresent();
        return chosen.isEmpty() || offered
                ? List.of()
                : List.of(FieldError.of("site", "matching.error.site-withdrawn"));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        UUID lead = task.leadId();
        boolean found = values.text("found").orElseThrow().equals("yes");
        if (found) {
            String site = values.text("site").orElseThrow();
            ownRegion.searched(lead, site, values.text("siteNote").orElse(null));
            timeline.add(lead, EventType.OWN_REGION_SITE_FOUND, Map.of("site", site));
        } else {
            Map<String, String> causes = KindCauses.read(values);
            ownRegion.searched(lead, null, null);
            ownRegion.addBottlenecks(lead, causes, values.text("bottleneckNote").orElseThrow());
            timeline.add(lead, EventType.OWN_REGION_WITHOUT_SITE, Map.of("causes", KindCauses.told(causes)));
        }
        return Map.of(Variables.OWN_REGION_FOUND, found);
    }

    private String agency(TaskContext task) {
        return leads.find(task.leadId()).orElseThrow().originAgency();
    }
}
