package nl.groeiruimte.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import nl.groeiruimte.fit.RankedSite;
import nl.groeiruimte.fit.Verdict;
import nl.groeiruimte.form.Option;
import nl.groeiruimte.lead.Lead;
import nl.groeiruimte.lead.ReferenceLists.Agency;
import nl.groeiruimte.lead.ReferenceLists;
import nl.groeiruimte.matching.Shortlist;
import nl.groeiruimte.matching.Shortlists;

/** The regions that can be asked, those with the best site first, each with what the shortlist says of its sites. */
@Component
class RegionChoice {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final ReferenceLists lists;
    private final Inquiries inquiries;
    private final Shortlists shortlists;
    private final MessageSource messages;

    RegionChoice(ReferenceLists lists, Inquiries inquiries, Shortlists shortlists, MessageSource messages) {
        this.lists = lists;
        this.inquiries = inquiries;
        this.shortlists = shortlists;
        this.messages = messages;
    }

    /** All regions but the case's own and those that declined already. */
    List<Option> options(Lead lead) {
        Set<String> leftOut = inquiries.of(lead.id()).stream().filter(inquiry -> inquiry.state() == Inquiry.State.DECLINED)
                .map(Inquiry::askedAgency).collect(Collectors.toCollection(HashSet::new));
        leftOut.add(lead.originAgency());
        return options(lists.regions().stream().filter(region -> !leftOut.contains(region.code())).toList(),
                shortlists.latest(lead.id()).map(Shortlist::sites).orElse(List.of()), messages);
    }

    static List<Option> options(List<Agency> regions, List<RankedSite> bestFirst, MessageSource messages) {
        Map<String, Integer> best = new HashMap<>();
        for (int rank = 0; rank < bestFirst.size(); rank++) {
            best.putIfAbsent(bestFirst.get(rank).agency(), rank);
        }
        return regions.stream()
                .sorted(Comparator.comparing(region -> best.getOrDefault(region.code(), Integer.MAX_VALUE)))
                .map(region -> option(region, bestFirst, messages))
                .toList();
    }

    private static Option option(Agency region, List<RankedSite> sites, MessageSource messages) {
        List<Verdict> verdicts = sites.stream().filter(site -> site.agency().equals(region.code()))
                .map(RankedSite::verdict).toList();
        return new Option(region.code(), label(region, verdicts, messages, DUTCH),
                label(region, verdicts, messages, Locale.ENGLISH));
    }

    private static String label(Agency region, List<Verdict> verdicts, MessageSource messages, Locale locale) {
        List<String> parts = new ArrayList<>();
        for (Told told : Told.values()) {
            long count = verdicts.stream().filter(told.verdicts::contains).count();
            if (count > 0) {
                parts.add(messages.getMessage(told.messageKey, new Object[] {count}, locale));
            }
        }
        String summary = parts.isEmpty() ? messages.getMessage("proposition.region.nothing", null, locale)
                : String.join(", ", parts);
        return region.name() + " – " + summary;
    }

    /** What is worth telling of a region's sites; those that fail a hard need are not. */
    private enum Told {
        FITS("proposition.region.fits", Verdict.FITS, Verdict.FITS_BY),
        UNKNOWN("proposition.region.unknown", Verdict.TO_ASK, Verdict.UNKNOWN),
        NEAR_MISS("proposition.region.near-miss", Verdict.NEAR_MISS);

        private final String messageKey;
        private final Set<Verdict> verdicts;

        Told(String messageKey, Verdict... verdicts) {
            this.messageKey = messageKey;
            this.verdicts = Set.of(verdicts);
        }
    }
}
