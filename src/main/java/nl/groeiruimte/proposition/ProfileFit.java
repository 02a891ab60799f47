package nl.groeiruimte.proposition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.groeiruimte.fit.OneSite;
import nl.groeiruimte.fit.RequestField;
import nl.groeiruimte.fit.Verdict;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.profile.Band;
import nl.groeiruimte.profile.BlindProfile;
import nl.groeiruimte.profile.SharedNeed;
import nl.groeiruimte.supply.Site;

/**
 * How sites meet what a blind profile tells. The request itself stays out of it: trying sites against exact figures would tell a
 * region what the profile keeps from it.
 */
final class ProfileFit {

    private static final BigDecimal A_LITTLE = new BigDecimal("0.1");

    private final Map<String, FormValues> told;
    private final LocalDate today;

    ProfileFit(BlindProfile.Facts profile, LocalDate today) {
        this.told = told(profile);
        this.today = today;
    }

    /** By the least that the profile's ranges can mean, on the last day of its half-year. */
    Verdict of(Site site) {
        return new OneSite(site, today).verdict(told);
    }

    private static Map<String, FormValues> told(BlindProfile.Facts profile) {
        Map<String, Map<String, Object>> facts = new LinkedHashMap<>();
        least(facts, "space", "floorAreaMin", profile.floorArea());
        least(facts, "space", "plotAreaMin", profile.plotArea());
        least(facts, "energy", "demandMwMin", profile.power());
        profile.needs().forEach(need -> keep(facts, need));
        // What is not told to be a hard need excludes no site.
        RequestField.list().stream().filter(field -> field.use() == RequestField.Use.HARDNESS && facts.containsKey(field.kind()))
                .forEach(field -> facts.get(field.kind()).putIfAbsent(field.key(), "wished"));
        Map<String, FormValues> request = new HashMap<>();
        facts.forEach((kind, values) -> {
            values.put("neededBy", lastDay(profile.neededBy()));
            request.put(kind, FormValues.of(values));
        });
        return request;
    }

    private static void keep(Map<String, Map<String, Object>> facts, SharedNeed need) {
        if (need.band() != null) {
            least(facts, need.kind(), need.field(), need.band());
        } else if (need.codes().size() == 1 && need.text() == null) {
            of(facts, need.kind()).put(need.field(), need.codes().get(0));
        }
    }

    private static void least(Map<String, Map<String, Object>> facts, String kind, String field, Band band) {
        if (band != null) {
            // Below the first step everything is more than nothing.
            of(facts, kind).put(field, band.from().max(A_LITTLE));
        }
    }

    private static Map<String, Object> of(Map<String, Map<String, Object>> facts, String kind) {
        return facts.computeIfAbsent(kind, missing -> new LinkedHashMap<>());
    }

    private static LocalDate lastDay(String halfYear) {
        int year = Integer.parseInt(halfYear.substring(0, 4));
        return halfYear.endsWith("H1") ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }
}
