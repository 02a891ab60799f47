package nl.groeiruimte.gridmap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.supply.Site;
import nl.groeiruimte.supply.SiteSupplement;

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
     * @param demand     {@code transparant}, {@code yellow}, {@code amber}, {@code red} or null for unknown
     * @param generation the same for feeding in
     * @param postcodes  of how many this is the worst
     * @param area       null when the postcode is in none
     */
    record Indication(String postcode, String demand, String generation, int postcodes, Area area) {
    }

    /** What is left, in MW, and when there is more; null is unknown. */
    record Area(String code, List<Amount> amounts, Integer reliefYear, LocalDate issued) {
    }

    /** A number of MW; the key is that of its name. */
    record Amount(String key, BigDecimal value) {
    }

    @Override
    public String template() {
        return "gridmap/box";
    }

    @Override
    @Transactional(readOnly = true)
    public Object of(Site site) {
        String postcode = site.place().postcode();
        return postcode == null ? null : jdbc.sql("select w.* from (values (?, ?)) s (postcode, agency) " + WorstPostcode.JOINED)
                .params(postcode, site.agency())
                .query((row, number) -> new Indication(postcode, row.getString("demand"), row.getString("generation"), row.getInt("postcodes"),
                        area(site.agency(), row.getString("area"))))
                .optional().orElse(null);
    }

    private Area area(String agency, String code) {
        return code == null ? null : jdbc.sql("select * from groeiruimte.grid_entry where agency = ? and part = 'area' and code = ?")
                .params(agency, code).query(GridMap::area).optional().orElse(null);
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        List<Amount> amounts = List.of(new Amount("demand_mw", row.getBigDecimal("demand_mw")),
                new Amount("demand_queue_mw", row.getBigDecimal("demand_queue_mw")),
                new Amount("generation_mw", row.getBigDecimal("generation_mw")),
                new Amount("generation_queue_mw", row.getBigDecimal("generation_queue_mw")));
        return new Area(row.getString("code"), amounts, row.getObject("relief_year", Integer.class), row.getObject("issued", LocalDate.class));
    }
}
