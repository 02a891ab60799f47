package nl.groeiruimte.cases.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scores sites for one request. What is unknown earns nothing, so that it never beats what is known to fit. */
final class Scorer {

    /** So many other sites around with the same technologies count as a whole cluster. */
    static final int WHOLE_CLUSTER = 5;

    /** Without a wish, half as much again as the minimum is room enough. */
    private static final double AMPLE = 1.5;

    private static final double AMPLE_DAYS = 365;

    /** EUR a m² a year and EUR a m²: at the lower price the whole part, at the higher one nothing; our own estimate. */
    private static final double LOW_RENT = 50;

    private static final double HIGH_RENT = 250;
    private static final double LOW_PURCHASE = 100;
    private static final double HIGH_PURCHASE = 600;

    private static final double UNKNOWN = -1;

    private final List<Need> needs;
    private final List<Need> facilities;
    private final List<Need> talent;
    private final List<Need> power;
    private final List<Need> room;
    private final @Nullable Need day;
    private final long technologies;
    private final Proximity proximity;
    private final Surroundings surroundings;
    private final int today;
    private final int threeMonthsAgo;
    private final int sixMonthsAgo;
    private final ScorePart[] parts;
    private final int[] points;

    Scorer(Comparison comparison, Surroundings surroundings) {
        needs = comparison.needs();
        facilities = of(ScorePart.FACILITIES);
        talent = of(ScorePart.TALENT);
        power = of(ScorePart.POWER);
        room = of(ScorePart.ROOM);
        day = of(ScorePart.TIMING).stream().findFirst().orElse(null);
        proximity = comparison.proximity();
        technologies = proximity.measurer().mask(comparison.technologies());
        this.surroundings = surroundings;
        LocalDate date = comparison.today();
        today = (int) date.toEpochDay();
        threeMonthsAgo = (int) date.minusMonths(3).toEpochDay();
        sixMonthsAgo = (int) date.minusMonths(6).toEpochDay();
        Map<ScorePart, Integer> all = comparison.weights().points(counting());
        parts = all.keySet().toArray(ScorePart[]::new);
        points = all.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Need> of(ScorePart part) {
        return needs.stream().filter(need -> need.measure().part() == part).toList();
    }

    /** What the request says nothing of does not count; the other parts share its weight. */
    private Set<ScorePart> counting() {
        Set<ScorePart> counting =
                EnumSet.of(ScorePart.TECHNOLOGY, ScorePart.CLUSTERING, ScorePart.PRICE, ScorePart.FRESHNESS);
        needs.forEach(need -> counting.add(need.measure().part()));
        return counting;
    }

    /** 0 to 100. */
    int points(MeasuredSite place) {
        int sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum += points(i, share(parts[i], place));
        }
        return sum;
    }

    /** With its parts. */
    Score score(MeasuredSite place) {
        List<Score.Part> scored = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            double share = share(parts[i], place);
            scored.add(new Score.Part(parts[i].code(), points(i, share), points[i], share != UNKNOWN));
        }
        return new Score(scored);
    }

    /** How many other sites around it score as its cluster. */
    int neighbours(MeasuredSite place) {
        return surroundings.others(place);
    }

    private int points(int part, double share) {
        return share <= 0 ? 0 : (int) Math.round(share * points[part]);
    }

    private double share(ScorePart part, MeasuredSite place) {
        return switch (part) {
            case TECHNOLOGY -> place.strengths() == 0 ? UNKNOWN : proximity.of(technologies, place.strengths());
            case CLUSTERING -> Math.min(1, (double) surroundings.others(place) / WHOLE_CLUSTER);
            case FACILITIES -> met(place);
            case TALENT -> people(place);
            case POWER -> margin(power, place);
            case ROOM -> margin(room, place);
            case TIMING -> timing(place);
            case PRICE -> price(place);
            case FRESHNESS -> freshness(place);
        };
    }

    private double met(MeasuredSite place) {
        int met = 0;
        int known = 0;
        for (Need need : facilities) {
            Verdict verdict = need.verdict(place, today);
            met += verdict.compareTo(Verdict.FITS_BY) <= 0 ? 1 : 0;
            known += verdict == Verdict.UNKNOWN ? 0 : 1;
        }
        return known == 0 ? UNKNOWN : (double) met / facilities.size();
    }

    /** The mean over needs and wishes: half for what is needed, all for the wish or ample room beyond it. */
    private double margin(List<Need> asked, MeasuredSite place) {
        double sum = 0;
        int known = 0;
        for (Need need : asked) {
            double offered = need.offered(place);
            if (!Double.isNaN(offered)) {
                known++;
                sum += need.hard() ? beyond(offered, need.asked()) : Math.min(1, offered / need.asked());
            }
        }
        return known == 0 ? UNKNOWN : sum / asked.size();
    }

    /** The mean over the levels that are asked. */
    private double people(MeasuredSite place) {
        double sum = 0;
        int known = 0;
        for (Need need : talent) {
            double offered = need.offered(place);
            if (!Double.isNaN(offered)) {
                known++;
                sum += Math.min(1, offered / (need.asked() * Measure.AMPLE_PEOPLE_A_JOB));
            }
        }
        return known == 0 ? UNKNOWN : sum / talent.size();
    }

    private static double beyond(double offered, double minimum) {
        if (offered < minimum) {
            return 0;
        }
        return minimum == 0 ? 1 : 0.5 + 0.5 * Math.min(1, (offered / minimum - 1) / (AMPLE - 1));
    }

    /** Nothing unless every hard need is surely met in time; half when only just, all with a year to spare. */
    private double timing(MeasuredSite place) {
        double ready = today;
        boolean unknown = false;
        for (Need need : needs) {
            if (need.hard()) {
                double since = need.since(place);
                if (since > need.by()) {
                    return 0;
                }
                unknown |= Double.isNaN(since);
                ready = Math.max(ready, since);
            }
        }
        if (unknown || day == null) {
            return UNKNOWN;
        }
        return ready > day.asked() ? 0 : 0.5 + 0.5 * Math.min(1, (day.asked() - ready) / AMPLE_DAYS);
    }

    private static double price(MeasuredSite place) {
        double rent = cheapness(place.known(Measure.RENT), LOW_RENT, HIGH_RENT);
        return Math.max(rent, cheapness(place.known(Measure.PURCHASE), LOW_PURCHASE, HIGH_PURCHASE));
    }

    private static double cheapness(double price, double low, double high) {
        return Double.isNaN(price) ? UNKNOWN : Math.max(0, Math.min(1, (high - price) / (high - low)));
    }

    private double freshness(MeasuredSite place) {
        // Never is longer ago than any day: as stale as it gets.
        return place.confirmedDay() >= threeMonthsAgo ? 1 : place.confirmedDay() >= sixMonthsAgo ? 0.5 : 0;
    }
}
