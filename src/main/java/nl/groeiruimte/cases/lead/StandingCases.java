package nl.groeiruimte.cases.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open cases that are longer in their phase than is usual; not those that wait for a day on purpose. Row level security
 * decides which the asker gets to see.
 */
@Component
public class StandingCases {

    /** A case, with how many days it is in its phase and how many are usual there. */
    public record Standing(UUID id, String codeName, String agency, String phase, int days, int usual) {}

    /** Those that stand still longest against the usual, and how many there are in all. */
    public record Found(List<Standing> longest, int all) {}

    /** How many of an agency's cases stand still in a phase, and which of them longest. */
    public record Place(int cases, Standing longest) {}

    private static final String DAYS =
            "groeiruimte.dutch_today() - (l.phase_since at time zone 'Europe/Amsterdam')::date";
    private static final String FROM = """
            from groeiruimte.lead l
            join unnest(?::text[], ?::integer[]) usual (phase, days) on usual.phase = l.phase
            where l.outcome is null and l.hold_until is null and %s > usual.days
                and not (l.phase = 'signal' and coalesce(l.watch_until >= groeiruimte.dutch_today(), false))
            """.formatted(DAYS);
    private static final String COLUMNS =
            "l.id, l.code_name, l.origin_agency, l.phase, " + DAYS + " as days, usual.days as usual_days";
    private static final String LONGEST = "(" + DAYS + ")::numeric / greatest(usual.days, 1) desc, l.id";

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    StandingCases(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /**
     * Of the cases that the asker leads.
     *
     * @param usual days by code of the phase; a phase that is not in it tells nothing
     */
    @Transactional(readOnly = true)
    public Found led(Map<String, Integer> usual, int most) {
        Asker me = asker.get();
        record Row(Standing standing, int all) {}
        List<Row> rows = jdbc.sql("select " + COLUMNS + ", count(*) over () as found " + FROM
                        + "and l.origin_agency = ? and l.case_lead = ? order by " + LONGEST + " limit ?")
                .params(phases(usual), days(usual))
                .param(me.agency())
                .params(me.subject(), most)
                .query((row, number) -> new Row(standing(row), row.getInt("found")))
                .list();
        return new Found(
                rows.stream().map(Row::standing).toList(),
                rows.isEmpty() ? 0 : rows.get(0).all());
    }

    /** Of all cases that the asker may see: in which agency and phase most stand still. */
    @Transactional(readOnly = true)
    public List<Place> places(Map<String, Integer> usual, int most) {
        return jdbc.sql("""
                        select * from (
                            select %s, count(*) over place as cases, row_number() over longest as nth %s
                            window place as (partition by l.origin_agency, l.phase),
                                longest as (partition by l.origin_agency, l.phase order by %s)) ranked
                        where nth = 1 order by cases desc, days desc, id limit ?""".formatted(COLUMNS, FROM, LONGEST))
                .params(phases(usual), days(usual), most)
                .query((row, number) -> new Place(row.getInt("cases"), standing(row)))
                .list();
    }

    private static String[] phases(Map<String, Integer> usual) {
        return usual.keySet().stream().sorted().toArray(String[]::new);
    }

    private static Integer[] days(Map<String, Integer> usual) {
        return usual.keySet().stream().sorted().map(usual::get).toArray(Integer[]::new);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Rows.id(row, "id"),
                row.getString("code_name"),
                row.getString("origin_agency"),
                row.getString("phase"),
                row.getInt("days"),
                row.getInt("usual_days"));
    }
}
