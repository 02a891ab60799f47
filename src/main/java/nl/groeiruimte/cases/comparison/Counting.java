package nl.groeiruimte.cases.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges sites and counts how they come out: each once as a whole, and once for each hard need; and the best in each
 * area.
 */
final class Counting {

    private static final Verdict[] VERDICTS = Verdict.values();
    private static final int KINDS = VERDICTS.length;

    /**
     * What stands in the way in an area is another question than which site to look at first: an unknown may turn out
     * well, and a near miss is sure not to fit as it is. The verdicts in that order, and by verdict their place in it.
     */
    private static final Verdict[] BY_HOPE = {
        Verdict.FITS, Verdict.FITS_BY, Verdict.TO_ASK, Verdict.UNKNOWN, Verdict.NEAR_MISS, Verdict.FAILS
    };

    private static final int[] HOPE = Arrays.stream(VERDICTS)
            .mapToInt(verdict -> List.of(BY_HOPE).indexOf(verdict))
            .toArray();

    private final Need[] needs;
    private final int[] whole = new int[KINDS];
    private final int[][] each;
    private final int[][] alone;
    private final double[] least;
    private final int[] latest;
    private int nearMissesOpen;
    private final Map<String, int[]> areas = new HashMap<>();

    Counting(List<Need> all) {
        needs = all.stream().filter(Need::hard).toArray(Need[]::new);
        each = new int[needs.length][KINDS];
        alone = new int[needs.length][KINDS];
        least = new double[needs.length];
        Arrays.fill(least, Double.NaN);
        latest = new int[needs.length];
    }

    /** The worst verdict on a hard need; without any, the region has to be asked. */
    Verdict count(MeasuredSite place, int today) {
        Verdict worst = null;
        int decisive = -1;
        int deciding = 0;
        boolean nearly = false;
        int hope = needs.length == 0 ? HOPE[Verdict.TO_ASK.ordinal()] : 0;
        int[] ofAgency = area(place.agency());
        int[] ofProvince = area(place.province());
        for (int i = 0; i < needs.length; i++) {
            Verdict verdict = needs[i].verdict(place, today);
            each[i][verdict.ordinal()]++;
            int ofNeed = HOPE[verdict.ordinal()];
            hope = Math.max(hope, ofNeed);
            ofAgency[i] = Math.min(ofAgency[i], ofNeed);
            ofProvince[i] = Math.min(ofProvince[i], ofNeed);
            nearly |= verdict == Verdict.NEAR_MISS;
            if (worst == null || verdict.compareTo(worst) > 0) {
                worst = verdict;
                decisive = i;
                deciding = 1;
            } else if (verdict == worst) {
                deciding++;
            }
        }
        Verdict verdict = worst == null ? Verdict.TO_ASK : worst;
        whole[verdict.ordinal()]++;
        ofAgency[needs.length + 1 + verdict.ordinal()]++;
        ofProvince[needs.length + 1 + verdict.ordinal()]++;
        ofAgency[needs.length] = Math.min(ofAgency[needs.length], hope);
        ofProvince[needs.length] = Math.min(ofProvince[needs.length], hope);
        if (verdict == Verdict.UNKNOWN && nearly) {
            nearMissesOpen++;
        } else if (deciding == 1) {
            alone[decisive][verdict.ordinal()]++;
            if (verdict == Verdict.NEAR_MISS) {
                measure(decisive, place);
            }
        }
        return verdict;
    }

    /**
     * The most hopeful by need, then of the sites as a whole; behind that how many sites had each verdict as a whole.
     */
    private int[] area(String code) {
        return areas.computeIfAbsent(code, unseen -> {
            int[] area = new int[needs.length + 1 + KINDS];
            Arrays.fill(area, 0, needs.length + 1, KINDS - 1);
            return area;
        });
    }

    private void measure(int need, MeasuredSite place) {
        int late = needs[need].nearDays(place);
        double offered = needs[need].offered(place);
        if (late > 0) {
            latest[need] = Math.max(latest[need], late);
        } else if (Double.isNaN(least[need]) || needs[need].worse(offered, least[need])) {
            least[need] = offered;
        }
    }

    ComparisonResult outcome(List<RankedSite> best) {
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < needs.length; i++) {
            tallies.add(new Tally(
                    needs[i].key(),
                    needs[i].unit().code(),
                    split(each[i]),
                    split(alone[i]),
                    Double.isNaN(least[i]) ? null : needs[i].gap(least[i]),
                    latest[i] == 0 ? null : latest[i],
                    needs[i].by() == Need.ANY_DAY
                            ? null
                            : LocalDate.ofEpochDay(needs[i].by()).toString()));
        }
        Map<String, Tally.Split> sitesByArea = new TreeMap<>();
        areas.forEach(
                (code, area) -> sitesByArea.put(code, split(Arrays.copyOfRange(area, needs.length + 1, area.length))));
        return new ComparisonResult(split(whole), nearMissesOpen, tallies, best, bestByArea(), sitesByArea);
    }

    private Map<String, Map<String, Verdict>> bestByArea() {
        Map<String, Map<String, Verdict>> all = new LinkedHashMap<>();
        for (int i = 0; i <= needs.length; i++) {
            int need = i;
            Map<String, Verdict> best = new HashMap<>();
            areas.forEach((area, verdicts) -> best.put(area, BY_HOPE[verdicts[need]]));
            all.put(need == needs.length ? ComparisonResult.WHOLE : needs[need].key(), best);
        }
        return all;
    }

    private static Tally.Split split(int[] counts) {
        return Tally.Split.of(verdict -> counts[verdict.ordinal()]);
    }
}
