package nl.groeiruimte.desk.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.OneSite;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.desk.casewords.FitWords;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.suppression.SmallCells;
import nl.groeiruimte.supply.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which open cases would fit a site if it had more to offer. Of the asker's own region each case is shown. Requests of
 * other regions are under their confidentiality, and whoever may try values could find them out one by one: so they are
 * compared by their bands only, and their number is told in steps of the lowest number that the ministry sees, so that
 * no single case shows.
 */
@Component
class SupplyTrials {

    /**
     * A case of the own region that the site would suit better.
     *
     * @param left hard needs that the site would still not surely meet
     */
    public record OwnCase(
            UUID leadId, String codeName, String caseNumber, Verdict before, Verdict after, List<NeedVerdict> left) {

        /** How the page marks what it is now. */
        public String beforeMark() {
            return FitWords.mark(before);
        }

        /** How the page marks what it would be. */
        public String afterMark() {
            return FitWords.mark(after);
        }
    }

    /**
     * What would change.
     *
     * @param own cases of the own region, those that would fit first
     * @param others cases of other regions that would newly fit: so many at least; a multiple of {@code step}
     * @param step 0 others means fewer than this
     */
    public record Trial(List<OwnCase> own, long others, int step) {}

    private final Requests requests;
    private final SmallCells smallCells;
    private final CurrentAsker asker;
    private final Clock clock;

    SupplyTrials(Requests requests, SmallCells smallCells, CurrentAsker asker, Clock clock) {
        this.requests = requests;
        this.smallCells = smallCells;
        this.asker = asker;
        this.clock = clock;
    }

    /**
     * Compares all open cases with the site as it is and as it would be; keeps nothing.
     *
     * @param own code of the agency whose cases the asker may see, if any
     */
    @Transactional(readOnly = true)
    public Trial tryOut(Site site, OtherSupply other, @Nullable String own) {
        LocalDate today = LocalDate.now(clock);
        OneSite before = new OneSite(site, today);
        OneSite after = new OneSite(other.applied(site), today);
        List<OwnCase> seen = new ArrayList<>();
        long others = 0;
        for (Requests.Open open : asker.asSystem(requests::open)) {
            if (open.originAgency().equals(own)) {
                OwnCase changed = own(open, before, after);
                if (changed.after().compareTo(changed.before()) < 0) {
                    seen.add(changed);
                }
            } else {
                Map<String, FormValues> banded = BandedRequest.of(open.request().needs());
                others += !fits(before.verdict(banded)) && fits(after.verdict(banded)) ? 1 : 0;
            }
        }
        seen.sort(Comparator.comparing(OwnCase::after).thenComparing(OwnCase::caseNumber));
        int step = smallCells.minimum();
        return new Trial(seen, others / step * step, step);
    }

    private static OwnCase own(Requests.Open open, OneSite before, OneSite after) {
        Map<String, FormValues> needs = open.request().needs();
        return new OwnCase(
                open.request().leadId(),
                open.codeName(),
                open.caseNumber(),
                before.verdict(needs),
                after.verdict(needs),
                after.needs(needs).stream()
                        .filter(need -> !fits(need.verdict()))
                        .toList());
    }

    private static boolean fits(Verdict verdict) {
        return verdict == Verdict.FITS || verdict == Verdict.FITS_BY;
    }
}
