package nl.groeiruimte.cases.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.cases.blindprofile.BlindProfile;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a region can offer, and whether an offer still stands: its site may leave the supply at any moment. */
@Component
public class OfferedSites {

    /**
     * An own site beside a blind profile.
     *
     * @param verdict what the profile allows
     * @param perhaps whether that depends on where in its ranges the request lies; the verdict is the best one then
     * @param words the same in words, such as "past misschien"
     * @param needs what the profile tells, each with what the site has
     */
    public record OwnSite(Site site, Verdict verdict, boolean perhaps, String words, List<OwnNeed> needs) {}

    /** A need as {@link OwnSite} has the whole. */
    public record OwnNeed(Verdict verdict, boolean perhaps, String words) {}

    private record Judged(Site site, ProfileFit.Fit fit) {

        private Verdict best() {
            return fit.best();
        }

        private Verdict worst() {
            return fit.worst();
        }
    }

    private final Sites sites;
    private final Inquiries inquiries;
    private final MessageSource messages;
    private final Clock clock;

    OfferedSites(Sites sites, Inquiries inquiries, MessageSource messages, Clock clock) {
        this.sites = sites;
        this.inquiries = inquiries;
        this.messages = messages;
        this.clock = clock;
    }

    /** The sites that an agency can offer, those that meet the profile best first, each with how it does. */
    List<Option> options(String agency, BlindProfile.Facts profile) {
        return bestFirst(agency, profile).map(this::option).toList();
    }

    /** The first of these sites in words. */
    public List<OwnSite> first(int most, String agency, BlindProfile.Facts profile, Locale locale) {
        ProfileFitWords words = new ProfileFitWords(messages, locale);
        return bestFirst(agency, profile)
                .limit(most)
                .map(judged -> ownSite(judged.site(), judged.fit(), words))
                .toList();
    }

    private static OwnSite ownSite(Site site, ProfileFit.Fit fit, ProfileFitWords words) {
        return new OwnSite(
                site,
                fit.verdict(),
                fit.perhaps(),
                words.verdict(fit),
                fit.needs().stream()
                        .map(need -> new OwnNeed(need.verdict(), need.perhaps(), words.need(need)))
                        .toList());
    }

    private Stream<Judged> bestFirst(String agency, BlindProfile.Facts profile) {
        ProfileFit fit = new ProfileFit(profile, LocalDate.now(clock));
        return sites.ofAgency(agency).stream()
                .map(site -> new Judged(site, fit.of(site)))
                .sorted(Comparator.comparing(Judged::best).thenComparing(Judged::worst));
    }

    private Option option(Judged judged) {
        return new Option(judged.site().code(), Bilingual.said(language -> label(judged, language)));
    }

    private String label(Judged judged, Locale locale) {
        return judged.site().name() + " (" + judged.site().municipality() + ") – "
                + new ProfileFitWords(messages, locale).of(judged.fit());
    }

    boolean canOffer(String agency, String siteCode) {
        return sites.find(siteCode)
                .filter(Site::available)
                .filter(site -> site.agency().equals(agency))
                .isPresent();
    }

    /** What the supply says of a site, by the fields of the offer; none where it says nothing. */
    Map<String, Object> facts(String agency, String siteCode) {
        if (!canOffer(agency, siteCode)) {
            return Map.of();
        }
        return OfferFact.fields(sites.find(siteCode).orElseThrow());
    }

    /** Whether the company has a proposition to choose from. */
    boolean anyFor(UUID leadId) {
        return inquiries.of(leadId).stream()
                .filter(inquiry -> inquiry.state() == Inquiry.State.OFFERED)
                .anyMatch(inquiry -> !sites.isWithdrawn(inquiry.offer().siteCode()));
    }
}
