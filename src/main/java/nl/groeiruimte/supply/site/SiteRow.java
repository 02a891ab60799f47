package nl.groeiruimte.supply.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of the table {@code site}, and says how its facts are written. */
public final class SiteRow implements RowMapper<Site> {

    /**
     * All columns of facts, with those of {@code expected} and {@code provenance} at the end, for {@link #parameters}.
     */
    public static final List<String> FACT_COLUMNS;

    /** {@code plot_area_m2_from = ?, …}: sets all of {@link #FACT_COLUMNS}. */
    static final String SET_FACTS;

    static {
        List<String> columns = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            columns.addAll(fact.columns());
        }
        FACT_COLUMNS = Stream.concat(columns.stream(), Stream.of("expected", "provenance"))
                .toList();
        SET_FACTS = String.join(" = ?, ", columns) + " = ?, expected = ?::jsonb, provenance = ?::jsonb";
    }

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
        Site.Upkeep upkeep = new Site.Upkeep(
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
                facts(row),
                upkeep);
    }

    /** The values of {@link #FACT_COLUMNS}, in its order. */
    public static List<@Nullable Object> parameters(SiteFacts facts) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            if (fact.type() == FactType.RANGE) {
                AmountRange range = facts.range(fact);
                values.add(range == null ? null : range.from());
                values.add(range == null ? null : range.to());
            } else if (fact == Fact.CLEAN_ROOM_CLASS) {
                String code = facts.text(fact);
                values.add(code == null ? null : Integer.valueOf(code));
            } else {
                values.add(facts.known(fact));
            }
        }
        values.add(FactJson.expected(facts));
        values.add(FactJson.provenance(facts));
        return values;
    }

    private static SiteFacts facts(ResultSet row) throws SQLException {
        SiteFacts.Builder facts = SiteFacts.builder();
        for (Fact fact : Fact.values()) {
            facts.known(fact, value(row, fact));
        }
        FactJson.readExpected(row.getString("expected"), facts);
        FactJson.readProvenance(row.getString("provenance"), facts);
        return facts.build();
    }

    private static @Nullable Object value(ResultSet row, Fact fact) throws SQLException {
        String column = fact.columns().get(0);
        return switch (fact.type()) {
            case NUMBER -> row.getBigDecimal(column);
            case RANGE ->
                AmountRange.orNull(
                        row.getBigDecimal(column),
                        row.getBigDecimal(fact.columns().get(1)));
            case DATE -> Rows.day(row, column);
            case YES_NO -> Rows.yesNo(row, column);
            case CODE, TEXT -> row.getString(column);
        };
    }
}
