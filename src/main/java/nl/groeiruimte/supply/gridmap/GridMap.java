package nl.groeiruimte.supply.gridmap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteSupplement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the grid operators' map says of a site's postcode: an indication, never what the site itself has. */
@Component
class GridMap implements SiteSupplement {

    private final JdbcClient jdbc;

    GridMap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The map at a postcode.
     *
     * @param demand {@code transparant}, {@code yellow}, {@code amber}, {@code red}, if known
     * @param generation the same for feeding in
     * @param postcodes of how many this is the worst
     * @param areas in which the postcode lies, the nearest first
     */
    record Indication(
            String postcode,
            @Nullable String demand,
            @Nullable String generation,
            int postcodes,
            List<Area> areas) {}

    /**
     * An area: its colours, what is left, in MW, and when there is more, as far as known.
     *
     * @param place 1 the regional operator's area, 2 the substation that feeds it, 3 and 4 a larger area that is short
     *     of room
     */
    record Area(
            String code,
            int place,
            @Nullable String demand,
            @Nullable String generation,
            List<Amount> amounts,
            List<Year> years,
            @Nullable LocalDate issued) {}

    /** A number of MW; the key is that of its name. */
    record Amount(String key, BigDecimal value) {}

    /** A year; the key is that of its name. */
    record Year(String key, Integer value) {}

    @Override
    public String template() {
        return "gridmap/box";
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Object of(Site site) {
        String postcode = site.place().postcode();
        return postcode == null
                ? null
                : jdbc.sql("select w.* from (values (?, ?)) s (postcode, agency) " + WorstPostcode.JOINED)
                        .params(postcode, site.agency())
                        .query((row, number) -> new Indication(
                                postcode,
                                row.getString("demand"),
                                row.getString("generation"),
                                row.getInt("postcodes"),
                                areas(site.agency(), postcode)))
                        .optional()
                        .orElse(null);
    }

    private List<Area> areas(String agency, String postcode) {
        return jdbc.sql("select a.* from (values (?, ?)) s (postcode, agency) " + WorstPostcode.JOINED
                        + WorstPostcode.AREAS + " where a.code is not null order by a.place, a.code")
                .params(postcode, agency)
                .query(GridMap::area)
                .list();
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        List<Amount> amounts = List.of(
                new Amount("demand_mw", row.getBigDecimal("demand_mw")),
                new Amount("demand_queue_mw", row.getBigDecimal("demand_queue_mw")),
                new Amount("generation_mw", row.getBigDecimal("generation_mw")),
                new Amount("generation_queue_mw", row.getBigDecimal("generation_queue_mw")));
        List<Year> years = List.of(
                new Year("relief_year", Rows.count(row, "relief_year")),
                new Year("generation_relief_year", Rows.count(row, "generation_relief_year")));
        return new Area(
                row.getString("code"),
                row.getInt("place"),
                row.getString("demand"),
                row.getString("generation"),
                amounts,
                years,
                Rows.day(row, "issued"));
    }
}
