package nl.groeiruimte.desk.taskpage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.groeiruimte.cases.blindprofile.BlindProfiles;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.inquiry.OfferedSites;
import nl.groeiruimte.desk.casewords.FitWords;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.supply.site.Site;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The own sites beside the blind profile, for a region that is asked for a proposition. */
@Component
class OwnSitesBackground implements Background {

    /** A site, and each need of the profile; the mark of both is as in {@link FitWords.Fit}. */
    record Line(Site site, String mark, String words, List<FitWords.Fit> needs) {}

    private static final int MOST = 10;

    private final Inquiries inquiries;
    private final BlindProfiles profiles;
    private final OfferedSites sites;

    OwnSitesBackground(Inquiries inquiries, BlindProfiles profiles, OfferedSites sites) {
        this.inquiries = inquiries;
        this.profiles = profiles;
        this.sites = sites;
    }

    @Override
    public Set<String> forms() {
        return Set.of("make-proposition");
    }

    @Override
    public void describe(Task task, Model model, Locale locale) {
        model.addAttribute(
                "ownSites",
                inquiries
                        .find(task.context().subjectId())
                        .map(inquiry -> lines(inquiry, locale))
                        .orElse(List.of()));
    }

    private List<Line> lines(Inquiry inquiry, Locale locale) {
        return profiles
                .find(inquiry.profileId())
                .map(profile -> sites.first(MOST, inquiry.askedAgency(), profile.facts(), locale))
                .orElse(List.of())
                .stream()
                .map(OwnSitesBackground::line)
                .toList();
    }

    private static Line line(OfferedSites.OwnSite own) {
        return new Line(
                own.site(),
                mark(own.perhaps(), own.verdict()),
                own.words(),
                own.needs().stream()
                        .map(need -> new FitWords.Fit(mark(need.perhaps(), need.verdict()), need.words()))
                        .toList());
    }

    private static String mark(boolean perhaps, Verdict verdict) {
        return perhaps ? "near" : FitWords.mark(verdict);
    }
}
