package nl.groeiruimte.cases.inquiry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Tally;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.shortlist.Shortlist;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reference.ReferenceLists.Agency;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The regions that can be asked, those with the best site first, each with what the shortlist says of its sites. */
@Component
class RegionChoice {

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
        Set<String> leftOut = inquiries.of(lead.id()).stream()
                .filter(inquiry -> inquiry.state() == Inquiry.State.DECLINED)
                .map(Inquiry::askedAgency)
                .collect(Collectors.toCollection(HashSet::new));
        leftOut.add(lead.originAgency());
        return options(
                lists.regions().stream()
                        .filter(region -> !leftOut.contains(region.code()))
                        .toList(),
                shortlists.latest(lead.id()).orElse(null),
                messages);
    }

    static List<Option> options(List<Agency> regions, @Nullable Shortlist shortlist, MessageSource messages) {
        List<RankedSite> bestFirst = shortlist == null ? List.of() : shortlist.sites();
        Map<String, Integer> best = new HashMap<>();
        for (int rank = 0; rank < bestFirst.size(); rank++) {
            best.putIfAbsent(bestFirst.get(rank).agency(), rank);
        }
        return regions.stream()
                .sorted(Comparator.<Agency, Integer>comparing(
                                region -> best.getOrDefault(region.code(), Integer.MAX_VALUE))
                        .thenComparing(region -> Told.best(sites(region, shortlist))))
                .map(region -> option(region, sites(region, shortlist), messages))
                .toList();
    }

    /**
     * All sites of the region; of a shortlist that did not count them, those that it kept. None when the region has
     * none.
     */
    private static Tally.@Nullable Split sites(Agency region, @Nullable Shortlist shortlist) {
        if (shortlist != null && shortlist.basis() != null && shortlist.basis().areas() != null) {
            return shortlist.basis().areas().get(region.code());
        }
        Map<Verdict, Long> kept = shortlist == null
                ? Map.of()
                : shortlist.sites().stream()
                        .filter(site -> site.agency().equals(region.code()))
                        .collect(Collectors.groupingBy(RankedSite::verdict, Collectors.counting()));
        return Tally.Split.of(verdict -> kept.getOrDefault(verdict, 0L).intValue());
    }

    private static Option option(Agency region, Tally.@Nullable Split sites, MessageSource messages) {
        return new Option(region.code(), Bilingual.said(language -> label(region, sites, messages, language)));
    }

    private static String label(Agency region, Tally.@Nullable Split sites, MessageSource messages, Locale locale) {
        if (sites == null) {
            return region.name() + " – " + messages.getMessage("proposition.region.no-sites", null, locale);
        }
        String told = Arrays.stream(Told.values())
                .filter(kind -> kind.of(sites) > 0)
                .map(kind -> messages.getMessage(kind.messageKey, new Object[] {kind.of(sites)}, locale))
                .collect(Collectors.joining(", "));
        return region.name() + " – "
                + (told.isEmpty() ? messages.getMessage("proposition.region.nothing", null, locale) : told);
    }

    /** What is worth telling of a region's sites; those that fail a hard need are not. */
    private enum Told {
        FITS("proposition.region.fits", sites -> sites.fits() + sites.fitsBy()),
        NEAR_MISS("proposition.region.near-miss", Tally.Split::nearMisses),
        UNKNOWN("proposition.region.unknown", sites -> sites.toAsk() + sites.unknown());

        private final String messageKey;
        private final ToIntFunction<Tally.Split> count;

        Told(String messageKey, ToIntFunction<Tally.Split> count) {
            this.messageKey = messageKey;
            this.count = count;
        }

        private int of(Tally.Split sites) {
            return count.applyAsInt(sites);
        }

        /** The lower the better. */
        private static int best(Tally.@Nullable Split sites) {
            return Arrays.stream(values())
                    .filter(kind -> sites != null && kind.of(sites) > 0)
                    .map(Told::ordinal)
                    .findFirst()
                    .orElse(values().length);
        }
    }
}
