package nl.groeiruimte.desk.shortlistpage;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.comparison.ScorePart;
import nl.groeiruimte.cases.comparison.Tally;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.comparison.Weights;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.shortlist.Shortlist;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.platform.calendar.WorkingDays;

/**
 * A shortlist with what the page needs beside it.
 *
 * @param lead the case
 * @param query what was asked for
 * @param list as it was kept, or tried with other weights
 * @param choice the weights that count for the next one
 * @param kept all shortlists of the case, newest first
 */
public record ShortlistView(
        Lead lead, ShortlistQuery query, Shortlist list, Shortlists.CaseChoice choice, List<Shortlists.Kept> kept) {

    /** Whether it was computed just now with weights that nobody kept. */
    public boolean tried() {
        return list.id() == null;
    }

    /** Whether its sites are ordered as the page says; earlier ones stand as they were. */
    public boolean ordersByNextStep() {
        return list.basis() != null && list.basis().ordersByNextStep();
    }

    /** Whether sites of the case's own region are among those that were kept. */
    public boolean hasOwn() {
        return list.sites().stream().anyMatch(site -> site.agency().equals(lead.originAgency()));
    }

    /** Whether there is a newer one. */
    public boolean older() {
        return !tried() && !kept.isEmpty() && !kept.get(0).id().equals(list.id());
    }

    /** The weights that it was computed with; those of the decision table when it is of the first rules. */
    public Weights weights() {
        return list.basis() == null ? choice.usual() : list.basis().asWeights();
    }

    /** The name of the parameter with the weight of a part. */
    public String parameter(ScorePart part) {
        return ShortlistQuery.weight(part);
    }

    /** Whether the request says something of this part, so that it counts. */
    public boolean counts(ScorePart part) {
        return list.sites().isEmpty()
                || list.sites().get(0).score().parts().stream()
                        .anyMatch(scored -> scored.name().equals(part.code()));
    }

    /**
     * How many sites came out how, best first, without those that none did; empty for shortlists of the first rules.
     */
    public Map<Verdict, Integer> outcomes() {
        Map<Verdict, Integer> outcomes = new EnumMap<>(Verdict.class);
        if (list.basis() != null) {
            Tally.Split whole = list.basis().whole();
            outcomes.putAll(Map.of(
                    Verdict.FITS,
                    whole.fits(),
                    Verdict.FITS_BY,
                    whole.fitsBy(),
                    Verdict.TO_ASK,
                    whole.toAsk(),
                    Verdict.UNKNOWN,
                    whole.unknown(),
                    Verdict.NEAR_MISS,
                    whole.nearMisses(),
                    Verdict.FAILS,
                    whole.fails()));
            outcomes.values().removeIf(sites -> sites == 0);
        }
        return outcomes;
    }

    LocalDate computedOn() {
        return LocalDate.ofInstant(list.computedAt(), WorkingDays.ZONE);
    }
}
