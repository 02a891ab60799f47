package nl.groeiruimte.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import nl.groeiruimte.supply.Site;

/**
 * Judges and orders sites: hard needs exclude, wishes and technology score, unknown is its own answer.
 *
 * @param needs        what the request asks of a site
 * @param technologies codes of the company's technologies
 * @param ownAgency    code of the agency of origin
 * @param today        the day on which "now" is judged
 */
record Ranking(List<Need> needs, Set<String> technologies, String ownAgency, LocalDate today) {

    private static final int FULL = 100;

    /** All sites, best first; the same sites give the same order, however they come in. */
    List<RankedSite> rank(List<Site> sites) {
        // Own region first is a rule of the programme, but a better place elsewhere is not hidden behind it.
        Comparator<RankedSite> order = Comparator.comparing(RankedSite::verdict)
                .thenComparing(site -> -site.score().points())
                .thenComparing(site -> !site.agency().equals(ownAgency))
                .thenComparing(RankedSite::code);
        return sites.stream().map(this::judge).sorted(order).toList();
    }

    RankedSite judge(Site site) {
        List<NeedVerdict> verdicts = needs.stream().map(need -> need.judge(site.facts(), today)).toList();
        return new RankedSite(site.code(), site.name(), site.agency(), site.province(), overall(verdicts),
                score(site, verdicts), verdicts);
    }

    /** A kind to ask about leaves the judgement to the other needs; when there are none, it is the judgement. */
    private static Verdict overall(List<NeedVerdict> verdicts) {
        return verdicts.stream().filter(NeedVerdict::hard).map(NeedVerdict::verdict)
                .filter(verdict -> verdict != Verdict.TO_ASK).max(Comparator.naturalOrder()).orElse(Verdict.TO_ASK);
    }

    private Score score(Site site, List<NeedVerdict> verdicts) {
        List<NeedVerdict> wishes = verdicts.stream().filter(verdict -> !verdict.hard()).toList();
        int forTechnology = wishes.isEmpty() ? FULL : FULL / 2;
        List<Score.Part> parts = new ArrayList<>();
        parts.add(part("technology", share(site), forTechnology));
        if (!wishes.isEmpty()) {
            parts.add(part("wishes", wishes.stream().mapToDouble(Ranking::met).average().orElse(0), FULL - forTechnology));
        }
        return new Score(parts);
    }

    private static Score.Part part(String name, double share, int outOf) {
        return new Score.Part(name, (int) Math.round(share * outOf), outOf);
    }

    /** The share of the company's technologies in which the site is strong. */
    private double share(Site site) {
        Set<String> shared = new HashSet<>(technologies);
        shared.retainAll(site.strengths());
        return technologies.isEmpty() ? 0 : (double) shared.size() / technologies.size();
    }

    private static double met(NeedVerdict wish) {
        return switch (wish.verdict()) {
            case FITS, FITS_BY -> 1;
            case NEAR_MISS -> 0.5;
            case TO_ASK, UNKNOWN, FAILS -> 0;
        };
    }
}
