package nl.groeiruimte.caseview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import nl.groeiruimte.fit.RankedSite;
import nl.groeiruimte.matching.Shortlist;
import nl.groeiruimte.matching.Shortlists;
import nl.groeiruimte.proposition.Inquiries;
import nl.groeiruimte.proposition.Inquiry;
import nl.groeiruimte.proposition.InquiryOutcomes;
import nl.groeiruimte.security.CurrentAsker;
import nl.groeiruimte.supply.Site;
import nl.groeiruimte.supply.Sites;

/** What regions offered, side by side. */
@Component
public class Propositions {

    /**
     * One region's answer.
     *
     * @param site       what it offers; null unless it does
     * @param fit        how the site met the request when the shortlist was computed; null when that is unknown to the asker
     * @param fits       what it lacks, in words
     * @param readsTexts whether the asker reads what the region wrote in words
     * @param told       what the region was told of its offer; null before
     */
    public record Column(Inquiry inquiry, Site site, RankedSite fit, List<FitWords.Fit> fits, boolean readsTexts,
            InquiryOutcomes.Told told) {

        /** What it offers; null unless it does. */
        public Inquiry.Proposition offer() {
            return inquiry.proposition();
        }

        /** How the page marks the fit. */
        public String mark() {
            return FitWords.mark(fit.verdict());
        }
    }

    /** What there is to choose from comes first. */
    private static final List<Inquiry.State> ORDER = List.of(Inquiry.State.OFFERED, Inquiry.State.QUESTION, Inquiry.State.ASKED,
            Inquiry.State.DECLINED, Inquiry.State.UNANSWERED, Inquiry.State.ENDED);

    private final Inquiries inquiries;
    private final InquiryOutcomes outcomes;
    private final Sites sites;
    private final Shortlists shortlists;
    private final FitWords words;
    private final CurrentAsker asker;

    Propositions(Inquiries inquiries, InquiryOutcomes outcomes, Sites sites, Shortlists shortlists, FitWords words,
            CurrentAsker asker) {
        this.inquiries = inquiries;
        this.outcomes = outcomes;
        this.sites = sites;
        this.shortlists = shortlists;
        this.words = words;
        this.asker = asker;
    }

    /** The answers about a case, as far as the asker sees them; what there is to choose from comes first. */
    public List<Column> of(UUID leadId) {
        Map<String, RankedSite> fits = shortlists.latest(leadId).map(Shortlist::sites).orElse(List.of()).stream()
                .collect(Collectors.toMap(RankedSite::code, Function.identity()));
        Map<UUID, InquiryOutcomes.Told> told = outcomes.of(leadId);
        return inquiries.of(leadId).stream().sorted(Comparator.comparing(inquiry -> ORDER.indexOf(inquiry.state())))
                .map(inquiry -> column(inquiry, fits, told.get(inquiry.id()))).toList();
    }

    private Column column(Inquiry inquiry, Map<String, RankedSite> fits, InquiryOutcomes.Told told) {
        String code = inquiry.proposition() == null ? null : inquiry.proposition().siteCode();
        RankedSite fit = code == null ? null : fits.get(code);
        return new Column(inquiry, code == null ? null : sites.find(code).orElse(null), fit,
                fit == null ? List.of() : words.shortcomings(fit, LocaleContextHolder.getLocale()),
                asker.get().worksFor(inquiry.originAgency()) || asker.get().worksFor(inquiry.askedAgency()), told);
    }
}
