package nl.groeiruimte.desk.taskpage;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.inquiry.InquiryOutcomes;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What became of a region's offer, and what its site still counts as free. */
@Component
class OutcomeBackground implements Background {

    private final Inquiries inquiries;
    private final InquiryOutcomes outcomes;
    private final Sites sites;

    OutcomeBackground(Inquiries inquiries, InquiryOutcomes outcomes, Sites sites) {
        this.inquiries = inquiries;
        this.outcomes = outcomes;
        this.sites = sites;
    }

    @Override
    public Set<String> forms() {
        return Set.of("update-site", "read-outcome");
    }

    @Override
    public void describe(Task task, Model model, Locale locale) {
        Optional<Inquiry.Proposition> offer =
                inquiries.find(task.context().subjectId()).map(Inquiry::proposition);
        model.addAttribute(
                "told", outcomes.of(task.context().leadId()).get(task.context().subjectId()));
        model.addAttribute("offer", offer.orElse(null));
        offer.map(Inquiry.Proposition::siteCode).flatMap(sites::find).ifPresent(site -> {
            model.addAttribute("site", site);
            model.addAttribute("freeFloor", site.facts().number(Fact.FLOOR_AREA));
            model.addAttribute("freePlot", site.facts().number(Fact.PLOT_AREA));
            model.addAttribute("freePower", site.facts().number(Fact.DEMAND));
        });
    }
}
