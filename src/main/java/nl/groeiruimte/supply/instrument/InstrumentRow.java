package nl.groeiruimte.supply.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.supply.fact.FactColumns;
import nl.groeiruimte.supply.fact.Upkeep;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of the table {@code instrument}, and says how its facts are written. */
public final class InstrumentRow implements RowMapper<Instrument> {

    /** The columns of its facts. */
    public static final FactColumns<InstrumentFact> COLUMNS = new FactColumns<>(List.of(InstrumentFact.values()));

    @Override
    public Instrument mapRow(ResultSet row, int number) throws SQLException {
        return new Instrument(
                row.getString("code"),
                row.getString("name"),
                row.getString("keeper"),
                row.getBoolean("on_route_map"),
                COLUMNS.read(row, InstrumentFacts.builder(), InstrumentFact::existing),
                new Upkeep(
                        Rows.day(row, "confirmed_on"),
                        row.getString("confirmed_by"),
                        Rows.day(row, "withdrawn_on"),
                        row.getInt("version"),
                        row.getLong("revision")));
    }
}
