package nl.groeiruimte.supply.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.supply.fact.FactColumns;
import nl.groeiruimte.supply.fact.Upkeep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of the table {@code site}, and says how its facts are written. */
public final class SiteRow implements RowMapper<Site> {

    private static final FactColumns<Fact> COLUMNS = new FactColumns<>(List.of(Fact.values()));

    /**
     * All columns of facts, with those of {@code expected} and {@code provenance} at the end, for {@link #parameters}.
     */
    public static final List<String> FACT_COLUMNS = COLUMNS.names();

    /** {@code plot_area_m2_from = ?, …}: sets all of {@link #FACT_COLUMNS}. */
    static final String SET_FACTS = COLUMNS.set();

    /** It is a number in the database. */
    private static final int CLEAN_ROOM_CLASS =
            FACT_COLUMNS.indexOf(Fact.CLEAN_ROOM_CLASS.columns().get(0));

    @Override
    public Site mapRow(ResultSet row, int number) throws SQLException {
        Site.Place place = new Site.Place(
                row.getString("municipality"),
                row.getString("municipality_code"),
                Rows.count(row, "municipality_year"),
                row.getString("province"),
                row.getString("postcode"),
                row.getDouble("latitude"),
                row.getDouble("longitude"));
        Upkeep upkeep = new Upkeep(
                Rows.day(row, "confirmed_on"),
                row.getString("confirmed_by"),
                Rows.day(row, "withdrawn_on"),
                row.getInt("version"),
                row.getLong("revision"));
        return new Site(
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("agency"),
                row.getString("parent"),
                place,
                Rows.list(row, "strengths"),
                row.getString("notes"),
                COLUMNS.read(row, SiteFacts.builder(), Fact::existing),
                upkeep);
    }

    /** The values of {@link #FACT_COLUMNS}, in its order. */
    public static List<@Nullable Object> parameters(SiteFacts facts) {
        List<@Nullable Object> values = COLUMNS.values(facts);
        String code = facts.text(Fact.CLEAN_ROOM_CLASS);
        values.set(CLEAN_ROOM_CLASS, code == null ? null : Integer.valueOf(code));
        return values;
    }
}
