package nl.groeiruimte.desk.casewords;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.inquiry.InquiryOutcomes;
import nl.groeiruimte.cases.inquiry.OfferFit;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.AgencyNames;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What regions offered, side by side. */
@Component
public class Propositions {

    /**
     * One region's answer.
     *
     * @param region its name
     * @param site what it offers; none unless it does
     * @param fit how the offer meets the request; none without one, or when the asker does not read the request
     * @param fits what it lacks and has, in words
     * @param readsTexts whether the asker reads what the region wrote in words
     * @param told what the region was told of its offer; none before
     */
    public record Column(
            Inquiry inquiry,
            String region,
            @Nullable Site site,
            @Nullable RankedSite fit,
            List<FitWords.Fit> fits,
            boolean readsTexts,
            InquiryOutcomes.@Nullable LastOutcome told) {

        /** What it offers; none unless it does. */
        public Inquiry.@Nullable Proposition offer() {
            return inquiry.proposition();
        }

        /** How the page marks the fit; empty without one. */
        public String mark() {
            return fit == null ? "" : FitWords.mark(fit.verdict());
        }
    }

    /** What there is to choose from comes first. */
    private static final List<Inquiry.State> ORDER = List.of(
            Inquiry.State.OFFERED,
            Inquiry.State.QUESTION,
            Inquiry.State.ASKED,
            Inquiry.State.DECLINED,
            Inquiry.State.UNANSWERED,
            Inquiry.State.ENDED);

    private final Inquiries inquiries;
    private final InquiryOutcomes outcomes;
    private final Sites sites;
    private final OfferFit offerFit;
    private final FitWords words;
    private final AgencyNames agencies;
    private final CurrentAsker asker;

    Propositions(
            Inquiries inquiries,
            InquiryOutcomes outcomes,
            Sites sites,
            OfferFit offerFit,
            FitWords words,
            AgencyNames agencies,
            CurrentAsker asker) {
        this.inquiries = inquiries;
        this.outcomes = outcomes;
        this.sites = sites;
        this.offerFit = offerFit;
        this.words = words;
        this.agencies = agencies;
        this.asker = asker;
    }

    /** The answers about a case, as far as the asker sees them; what there is to choose from comes first. */
    public List<Column> of(UUID leadId) {
        List<Inquiry> all = inquiries.of(leadId);
        Map<UUID, RankedSite> fits = offerFit.of(leadId, all);
        Map<UUID, InquiryOutcomes.LastOutcome> told = outcomes.of(leadId);
        return all.stream()
                .sorted(Comparator.comparing(inquiry -> ORDER.indexOf(inquiry.state())))
                .map(inquiry -> column(inquiry, fits.get(inquiry.id()), told.get(inquiry.id())))
                .toList();
    }

    private Column column(Inquiry inquiry, @Nullable RankedSite fit, InquiryOutcomes.@Nullable LastOutcome told) {
        String code =
                inquiry.proposition() == null ? null : inquiry.proposition().siteCode();
        return new Column(
                inquiry,
                agencies.nameOf(inquiry.askedAgency()),
                code == null ? null : sites.find(code).orElse(null),
                fit,
                fit == null ? List.of() : words.explained(fit, LocaleContextHolder.getLocale()),
                asker.get().worksFor(inquiry.originAgency()) || asker.get().worksFor(inquiry.askedAgency()),
                told);
    }
}
