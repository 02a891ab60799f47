package nl.groeiruimte.desk.shortlistpage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Score;
import nl.groeiruimte.desk.casewords.FitWords;
import nl.groeiruimte.platform.chart.ProvinceMap;
import org.jspecify.annotations.Nullable;

/**
 * A site as the page shows it.
 *
 * @param rank 1 for the best
 * @param fits what it lacks, what has to be asked, and from when it fits
 * @param bars the parts of the score, one behind the other
 * @param point where it lies in the drawing; none in shortlists of the first rules
 * @param stale whether its agency had not confirmed it for half a year, or never, when the shortlist was computed
 * @param own whether it is in the case's own region
 */
public record ShortlistRow(
        int rank,
        RankedSite site,
        String mark,
        List<FitWords.Fit> fits,
        List<Bar> bars,
        ProvinceMap.@Nullable Point point,
        boolean stale,
        boolean own) {

    /** Months after which what is known counts as stale. */
    private static final int FRESH_MONTHS = 6;

    /** A part of the score in a bar of 100: where it begins and how long it is. */
    public record Bar(Score.Part part, int start) {}

    /** When its agency had last confirmed it; none when it never had. */
    public @Nullable LocalDate confirmedOn() {
        return site.facts() == null || site.facts().confirmedOn() == null
                ? null
                : LocalDate.parse(site.facts().confirmedOn());
    }

    static ShortlistRow of(int rank, RankedSite site, List<FitWords.Fit> fits, boolean own, LocalDate computedOn) {
        List<Bar> bars = new ArrayList<>();
        int start = 0;
        for (Score.Part part : site.score().parts()) {
            bars.add(new Bar(part, start));
            start += part.points();
        }
        RankedSite.Facts facts = site.facts();
        boolean stale = facts != null
                && (facts.confirmedOn() == null
                        || LocalDate.parse(facts.confirmedOn()).isBefore(computedOn.minusMonths(FRESH_MONTHS)));
        return new ShortlistRow(
                rank,
                site,
                FitWords.mark(site.verdict()),
                fits,
                bars,
                facts == null ? null : ProvinceMap.point(facts.latitude(), facts.longitude()),
                stale,
                own);
    }
}
