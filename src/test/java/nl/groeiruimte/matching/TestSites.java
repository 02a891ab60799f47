package nl.groeiruimte.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.supply.Site;
import nl.groeiruimte.supply.SiteFacts;

/** Sites and requests to compare; what is not given is unknown. */
final class TestSites {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    static final LocalDate NEEDED = LocalDate.of(2028, 3, 1);
    static final SiteFacts UNKNOWN = new SiteFacts(null, null, null, null, null, null, null, null, null, null, null, null);

    private TestSites() {
    }

    /** Floor in m², power in MW, first day of use. */
    static SiteFacts facts(Integer floor, String megawatts, LocalDate from) {
        return new SiteFacts(null, floor, null, null, null, null, null, null, null,
                megawatts == null ? null : new BigDecimal(megawatts), null, from);
    }

    static SiteFacts cleanRoom(Integer area, Integer isoClass) {
        return new SiteFacts(null, null, null, area, isoClass, null, null, null, null, null, null, null);
    }

    static SiteFacts category(String category) {
        return new SiteFacts(null, null, null, null, null, null, category, null, null, null, null, null);
    }

    static SiteFacts quay(Boolean quay) {
        return new SiteFacts(null, null, null, null, null, null, null, quay, null, null, null, null);
    }

    static Site site(String code, String agency, SiteFacts facts, String... strengths) {
        return new Site(code, "Naam van " + code, "campus", "Nijmegen", "PV25", agency, BigDecimal.ONE, BigDecimal.ONE,
                List.of(strengths), null, null, facts, null, null, null, 0);
    }

    /** A request for space with these facts, needed by {@link #NEEDED}. */
    static Map<String, FormValues> space(Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("neededBy", NEEDED);
        return Map.of("space", FormValues.of(all));
    }

    static NeedVerdict judge(Need need, SiteFacts facts) {
        return need.judge(facts, TODAY);
    }
}
