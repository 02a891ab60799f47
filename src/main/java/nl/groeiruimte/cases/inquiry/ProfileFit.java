package nl.groeiruimte.cases.inquiry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.blindprofile.BlindProfile;
import nl.groeiruimte.cases.blindprofile.SharedNeed;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.OneSite;
import nl.groeiruimte.cases.comparison.RequestField;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.supply.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * How sites meet what a blind profile tells. The request itself stays out of it: trying sites against exact figures
 * would tell a region what the profile keeps from it. A range allows more than one verdict, so a site is judged at both
 * of its ends: what the request itself gives lies between.
 */
final class ProfileFit {

    /**
     * What the profile allows.
     *
     * @param best by the least that its ranges can mean, on the last day of its half-year
     * @param worst by the most, on the first day, where each amount is a hard need unless the profile tells otherwise
     * @param needs each need that the profile tells, and the day
     */
    record Fit(Verdict best, Verdict worst, List<NeedRange> needs) {

        /** Whether it depends on where in the ranges the request lies. */
        boolean perhaps() {
            return fits(best) && !fits(worst) && worst != Verdict.UNKNOWN
                    || best == Verdict.NEAR_MISS && worst == Verdict.FAILS;
        }

        /** The one verdict; what is unknown stays so, however much is asked of it. */
        Verdict verdict() {
            return ProfileFit.verdict(best, worst);
        }
    }

    /**
     * A need that the profile tells.
     *
     * @param least as the site meets the least that can be meant
     * @param most as it meets the most
     */
    record NeedRange(NeedVerdict least, NeedVerdict most) {

        /** Whether its range has no upper end. */
        boolean open() {
            return ANY_AMOUNT.toPlainString().equals(most.asked());
        }

        /** Whether its range begins at nothing. */
        boolean fromNothing() {
            return A_LITTLE.toPlainString().equals(least.asked());
        }

        /** Whether it depends on where in its range the request lies, or on whether it is a wish there. */
        boolean perhaps() {
            return most.hard()
                    && !fits(most.verdict())
                    && most.verdict() != Verdict.UNKNOWN
                    && (!least.hard() || least.verdict().compareTo(most.verdict()) < 0);
        }

        Verdict verdict() {
            return ProfileFit.verdict(least.verdict(), most.verdict());
        }
    }

    private static final BigDecimal A_LITTLE = new BigDecimal("0.1");

    /** More than any site has. */
    private static final BigDecimal ANY_AMOUNT = new BigDecimal("1000000000");

    /** Which end of the ranges is meant. */
    private enum End {
        LEAST,
        MOST
    }

    private final Map<String, FormValues> least;
    private final Map<String, FormValues> most;
    private final LocalDate today;

    ProfileFit(BlindProfile.Facts profile, LocalDate today) {
        this.least = told(profile, End.LEAST);
        this.most = told(profile, End.MOST);
        this.today = today;
    }

    Fit of(Site site) {
        OneSite one = new OneSite(site, today);
        List<NeedVerdict> lightest = one.all(least);
        return new Fit(
                one.verdict(least),
                one.verdict(most),
                one.all(most).stream()
                        .map(need -> new NeedRange(
                                lightest.stream()
                                        .filter(other -> other.need().equals(need.need()))
                                        .findFirst()
                                        .orElseThrow(),
                                need))
                        .toList());
    }

    private static Verdict verdict(Verdict best, Verdict worst) {
        return worst == Verdict.FAILS ? best : worst;
    }

    private static boolean fits(Verdict verdict) {
        return verdict == Verdict.FITS || verdict == Verdict.FITS_BY;
    }

    private static Map<String, FormValues> told(BlindProfile.Facts profile, End end) {
        Map<String, Map<String, Object>> facts = new LinkedHashMap<>();
        profile.kinds().forEach(kind -> of(facts, kind));
        amount(facts, KindOfRoom.SPACE.code(), "floorAreaMin", profile.ranges().floorArea(), end);
        amount(facts, KindOfRoom.SPACE.code(), "plotAreaMin", profile.ranges().plotArea(), end);
        amount(facts, KindOfRoom.ENERGY.code(), "demandMwMin", profile.ranges().power(), end);
        profile.needs().forEach(need -> keep(facts, need, end));
        // Where the profile does not tell whether an amount is a hard need, it may be either.
        RequestField.list().stream()
                .filter(field -> field.use() == RequestField.Use.HARDNESS)
                .forEach(field -> facts.getOrDefault(field.kind(), new HashMap<>())
                        .putIfAbsent(field.key(), end == End.LEAST ? "wished" : "required"));
        Map<String, FormValues> request = new HashMap<>();
        facts.forEach((kind, values) -> {
            values.put("neededBy", day(profile.neededBy(), end));
            request.put(kind, FormValues.of(values));
        });
        return request;
    }

    private static void keep(Map<String, Map<String, Object>> facts, SharedNeed need, End end) {
        if (need.band() != null) {
            amount(facts, need.kind(), need.field(), need.band(), end);
        } else if (need.codes().size() == 1 && need.text() == null) {
            of(facts, need.kind()).put(need.field(), need.codes().get(0));
        }
    }

    private static void amount(
            Map<String, Map<String, Object>> facts, String kind, String field, @Nullable Band band, End end) {
        if (band != null) {
            // Below the first step everything is more than nothing.
            BigDecimal most = band.to() == null ? ANY_AMOUNT : band.to();
            of(facts, kind).put(field, end == End.LEAST ? band.from().max(A_LITTLE) : most);
        }
    }

    private static Map<String, Object> of(Map<String, Map<String, Object>> facts, String kind) {
        return facts.computeIfAbsent(kind, missing -> new LinkedHashMap<>());
    }

    private static LocalDate day(String period, End end) {
        int year = Integer.parseInt(period.substring(0, 4));
        if (period.endsWith("H1")) {
            return end == End.LEAST ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 1, 1);
        }
        return end == End.LEAST ? LocalDate.of(year, 12, 31) : LocalDate.of(year, period.endsWith("H2") ? 7 : 1, 1);
    }
}
