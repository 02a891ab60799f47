package nl.groeiruimte.cases.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.Upkeep;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteFacts;

/** Sites and requests to compare; what is not given is unknown. */
public final class TestSites {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    static final LocalDate NEEDED = LocalDate.of(2028, 3, 1);
    public static final SiteFacts UNKNOWN = SiteFacts.UNKNOWN;

    static final int DAY = (int) TODAY.toEpochDay();
    static final Measurer MEASURER = new Measurer(List.of("photonics", "semiconductors", "quantum", "pharma"));

    /** Technologies are the same or have nothing in common. */
    static final Proximity SAME = new Proximity(MEASURER, (company, site) -> company.equals(site) ? 1 : 0);

    static final Weights EVEN =
            Weights.ofCodes(Stream.of(ScorePart.values()).collect(Collectors.toMap(ScorePart::code, part -> 10)));

    private TestSites() {}

    /** Floor in m², power in MW, first day of use. */
    static SiteFacts facts(Integer floor, String megawatts, LocalDate from) {
        return SiteFacts.builder()
                .known(Fact.FLOOR_AREA, upTo(floor))
                .known(Fact.DEMAND, megawatts == null ? null : new BigDecimal(megawatts))
                .known(Fact.AVAILABLE_FROM, from)
                .build();
    }

    static SiteFacts cleanRoom(Integer area, Integer isoClass) {
        return SiteFacts.builder()
                .known(Fact.CLEAN_ROOM, area == null ? null : BigDecimal.valueOf(area))
                .known(Fact.CLEAN_ROOM_CLASS, isoClass == null ? null : isoClass.toString())
                .build();
    }

    static SiteFacts category(String category) {
        return SiteFacts.builder().known(Fact.ENVIRONMENTAL_CATEGORY, category).build();
    }

    static SiteFacts quay(Boolean quay) {
        return SiteFacts.builder().known(Fact.QUAY, quay).build();
    }

    /** An area of which at most this many m² are free; null is unknown. */
    static AmountRange upTo(Integer area) {
        return area == null ? null : new AmountRange(null, BigDecimal.valueOf(area));
    }

    public static Site site(String code, String agency, SiteFacts facts, String... strengths) {
        return site(code, agency, facts, Upkeep.NEW, strengths);
    }

    public static Site site(String code, String agency, SiteFacts facts, Upkeep upkeep, String... strengths) {
        return new Site(
                code,
                "Naam van " + code,
                "campus",
                agency,
                null,
                new Site.Place("Nijmegen", null, null, "PV25", null, 51.8, 5.8),
                List.of(strengths),
                null,
                facts,
                upkeep);
    }

    /** A request for space with these facts, needed by {@link #NEEDED}. */
    static Map<String, FormValues> space(Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("neededBy", NEEDED);
        return Map.of("space", FormValues.of(all));
    }

    static NeedVerdict judge(Need need, SiteFacts facts) {
        return need.judge(MEASURER.of(site("a", "bom", facts)), DAY);
    }

    /**
     * Compares for a maker of photonics and semiconductors in the region of Oost NL; every part of the score weighs the
     * same.
     */
    static Comparison comparison(Map<String, FormValues> request) {
        return new Comparison(
                RequestNeeds.of(request), Set.of("photonics", "semiconductors"), "oost-nl", TODAY, EVEN, SAME);
    }

    static ComparisonResult compare(Map<String, FormValues> request, Site... sites) {
        return comparison(request).compare(Stream.of(sites).map(MEASURER::of).toList(), sites.length);
    }

    static RankedSite judge(Map<String, FormValues> request, Site site) {
        return compare(request, site).best().get(0);
    }
}
