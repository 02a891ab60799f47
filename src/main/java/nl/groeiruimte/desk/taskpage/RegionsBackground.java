package nl.groeiruimte.desk.taskpage;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.cases.blindprofile.ProfileApproval;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.shortlist.Shortlist;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.desk.casewords.FitWords;
import nl.groeiruimte.desk.casewords.Propositions;
import nl.groeiruimte.desk.casewords.SummaryWords;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Asking other regions: the shortlist, the blind profile and what was said about it. */
@Component
class RegionsBackground implements Background {

    private static final int SITES_AT_FIRST = 5;
    private static final int NEAR_MISSES = 3;
    private static final int SITES_LATER = 20;

    private final Leads leads;
    private final Shortlists shortlists;
    private final FitWords fits;
    private final SummaryWords summary;
    private final Inquiries inquiries;
    private final ProfileApproval approval;
    private final Propositions propositions;

    RegionsBackground(
            Leads leads,
            Shortlists shortlists,
            FitWords fits,
            SummaryWords summary,
            Inquiries inquiries,
            ProfileApproval approval,
            Propositions propositions) {
        this.leads = leads;
        this.shortlists = shortlists;
        this.fits = fits;
        this.summary = summary;
        this.inquiries = inquiries;
        this.approval = approval;
        this.propositions = propositions;
    }

    @Override
    public Set<String> forms() {
        return Set.of("select-regions", "make-proposition", "answer-question", "handle-escalation", "record-choice");
    }

    @Override
    public void describe(Task task, Model model, Locale locale) {
        switch (task.form()) {
            case "select-regions" -> shortlist(task, model, locale);
            case "record-choice" ->
                model.addAttribute("columns", propositions.of(task.context().leadId()));
            default -> inquiry(task, model);
        }
    }

    private void shortlist(Task task, Model model, Locale locale) {
        Optional<Shortlist> latest = shortlists.latest(task.context().leadId());
        model.addAttribute("shortlist", latest.orElse(null));
        List<RankedSite> sites = latest.map(Shortlist::sites).orElse(List.of());
        List<FitWords.SiteFit> all = fits.sites(sites, sites.size(), locale);
        List<FitWords.SiteFit> later = all.subList(Math.min(SITES_AT_FIRST, all.size()), all.size());
        List<FitWords.SiteFit> near = later.stream()
                .filter(site -> site.verdict() == Verdict.NEAR_MISS)
                .limit(NEAR_MISSES)
                .toList();
        model.addAttribute("siteFits", all.subList(0, all.size() - later.size()));
        model.addAttribute("nearFits", near);
        model.addAttribute("moreSiteFits", later.stream().limit(SITES_LATER).toList());
        model.addAttribute(
                "summary",
                latest.map(shortlist -> summary.of(shortlist, locale)).orElse(null));
        model.addAttribute("asked", inquiries.of(task.context().leadId()));
        leads.find(task.context().leadId())
                .map(lead -> approval.proposed(lead, given(model)))
                .ifPresent(proposed -> model.addAttribute("proposed", proposed));
    }

    private static FormValues given(Model model) {
        return Objects.requireNonNullElseGet((FormValues) model.getAttribute(GIVEN), FormValues::empty);
    }

    private void inquiry(Task task, Model model) {
        Optional<Inquiry> inquiry = inquiries.find(task.context().subjectId());
        model.addAttribute("inquiry", inquiry.orElse(null));
        model.addAttribute(
                "profile",
                inquiry.map(Inquiry::profileId).flatMap(approval::find).orElse(null));
    }
}
