package nl.groeiruimte.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.RowMapper;

/** Reads a row of the table {@code site}. */
final class SiteRow implements RowMapper<Site> {

    @Override
    public Site mapRow(ResultSet row, int number) throws SQLException {
        return new Site(row.getString("code"), row.getString("name"), row.getString("kind"), row.getString("municipality"),
                row.getString("province"), row.getString("agency"), row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"), List.of((String[]) row.getArray("strengths").getArray()),
                row.getString("facilities"), row.getString("notes"), facts(row),
                row.getObject("confirmed_on", LocalDate.class), row.getString("confirmed_by"),
                row.getObject("withdrawn_on", LocalDate.class), row.getInt("version"));
    }

    private static SiteFacts facts(ResultSet row) throws SQLException {
        return new SiteFacts(row.getObject("plot_area_m2", Integer.class), row.getObject("floor_area_m2", Integer.class),
                row.getBigDecimal("hall_height_m"), row.getObject("clean_room_m2", Integer.class),
                row.getObject("clean_room_iso_class", Integer.class), row.getObject("vibration_free", Boolean.class),
                row.getString("environmental_category"), row.getObject("quay", Boolean.class),
                row.getObject("truck_access", Boolean.class), row.getBigDecimal("demand_mw"), row.getBigDecimal("feed_in_mw"),
                row.getObject("available_from", LocalDate.class));
    }
}
