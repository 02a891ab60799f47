package nl.groeiruimte.cases.blindprofile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many other companies of the programme fit a profile, and how it is made coarser while they are few. The database
 * counts and tells no more than the number.
 */
@Component
class Rarity {

    /** Further it is not counted. */
    static final int MOST = 10;

    /**
     * A profile as it may be sent.
     *
     * @param last the last step by which it was made coarser; none when it was not
     * @param companies how many other companies fit it, at most {@link #MOST}
     * @param rare whether these are few
     */
    record Judged(BlindProfile.Facts facts, @Nullable Coarser last, int companies, boolean rare) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final int fewest;

    Rarity(JdbcClient jdbc, JsonMapper json, @Value("${groeiruimte.profiles.companies:3}") int fewest) {
        this.jdbc = jdbc;
        this.json = json;
        this.fewest = fewest;
    }

    /**
     * Makes the profile coarser until enough companies fit it, or there is no further step.
     *
     * @param finer whether two people of the agency agreed to leave it as it is
     */
    Judged judge(UUID leadId, BlindProfile.Facts finest, boolean agencyShown, boolean finer) {
        BlindProfile.Facts facts = finest;
        Coarser last = null;
        int companies = companies(leadId, facts, agencyShown);
        for (Coarser step : finer ? List.<Coarser>of() : List.of(Coarser.values())) {
            BlindProfile.Facts coarser = step.apply(facts);
            if (companies >= fewest) {
                break;
            }
            if (!coarser.equals(facts)) {
                facts = coarser;
                last = step;
                companies = companies(leadId, facts, agencyShown);
            }
        }
        return new Judged(facts, last, companies, companies < fewest);
    }

    /** How many other companies fit everything that the profile shows, at most {@link #MOST}. */
    int companies(UUID leadId, BlindProfile.Facts facts, boolean agencyShown) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("stage", facts.stage());
        shown.put("lifePhase", facts.lifePhase());
        shown.put("kinds", facts.kinds());
        shown.put(
                "technologySets",
                facts.technologies().stream().map(TechnologyFamily::meantBy).toList());
        shown.put("neededFrom", first(facts.neededBy()).toString());
        shown.put("neededTo", last(facts.neededBy()).toString());
        shown.put("floorArea", facts.ranges().floorArea());
        shown.put("plotArea", facts.ranges().plotArea());
        shown.put("power", facts.ranges().power());
        shown.put("jobs", facts.ranges().jobs());
        shown.put("investment", facts.ranges().investment());
        shown.put("needs", facts.needs());
        shown.put("agencyShown", agencyShown);
        return jdbc.sql("select groeiruimte.fitting_companies(?, ?, ?::jsonb, ?)")
                .params(
                        leadId,
                        ShownArea.provinces(facts.province()).toArray(String[]::new),
                        json.writeValueAsString(shown),
                        MOST)
                .query(Integer.class)
                .single();
    }

    private static LocalDate first(String period) {
        return LocalDate.of(Integer.parseInt(period.substring(0, 4)), period.endsWith("-H2") ? 7 : 1, 1);
    }

    private static LocalDate last(String period) {
        return period.endsWith("-H1")
                ? first(period).plusMonths(6).minusDays(1)
                : LocalDate.of(Integer.parseInt(period.substring(0, 4)), 12, 31);
    }
}
