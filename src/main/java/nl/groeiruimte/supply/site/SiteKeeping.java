package nl.groeiruimte.supply.site;

import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.supply.fact.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds sites and changes what is not asked in the form of known facts; row level security holds agencies to their own.
 */
@Component
class SiteKeeping {

    private final JdbcClient jdbc;

    SiteKeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a site of which nothing is known yet.
     *
     * @param parent code of the site on which a building or plot is; other kinds have none
     * @return its code, made from its name
     */
    @Transactional
    public String add(String name, String kind, String agency, @Nullable String parent, Site.Place place) {
        String base = Codes.of(name);
        for (int number = 1; ; number++) {
            String code = number == 1 ? base : base + "-" + number;
            List<Object> values = new ArrayList<>(List.of(code, name, kind, agency));
            values.add(parent);
            values.addAll(values(place));
            int added = jdbc.sql("""
                            insert into groeiruimte.site (code, name, kind, agency, parent, municipality,
                                municipality_code, municipality_year, province, postcode, latitude, longitude,
                                strengths)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')
                                on conflict (code) do nothing""").params(values).update();
            if (added == 1) {
                return code;
            }
        }
    }

    /** Changes name, kind and place; false when somebody changed the site since this version. */
    @Transactional
    public boolean describe(Site site, String name, String kind, Site.Place place) {
        List<Object> values = new ArrayList<>(List.of(name, kind));
        values.addAll(values(place));
        values.addAll(List.of(site.code(), site.version()));
        return jdbc.sql("""
                        update groeiruimte.site set name = ?, kind = ?, municipality = ?, municipality_code = ?,
                            municipality_year = ?, province = ?, postcode = ?, latitude = ?, longitude = ?,
                            change = 'changed'
                        where code = ? and version = ?""").params(values).update() == 1;
    }

    /**
     * Changes the facts, which is no confirmation of the others; false when somebody changed the site since this
     * version.
     */
    @Transactional
    public boolean change(Site site, SiteFacts facts) {
        List<Object> values = SiteRow.parameters(facts);
        values.addAll(List.of(site.code(), site.version()));
        return jdbc.sql("update groeiruimte.site set " + SiteRow.SET_FACTS
                                + ", change = 'changed' where code = ? and version = ?")
                        .params(values)
                        .update()
                == 1;
    }

    private static List<Object> values(Site.Place place) {
        List<Object> values = new ArrayList<>();
        values.add(place.municipality());
        values.add(place.municipalityCode());
        values.add(place.municipalityYear());
        values.add(place.province());
        values.add(place.postcode());
        values.add(place.latitude());
        values.add(place.longitude());
        return values;
    }
}
