package nl.groeiruimte.platform.apiuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of what was asked: written as the system, read by the agency. */
@Component
class UseTable {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    UseTable(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** Nodes add up. A period that another one is past already counts for the day, and by itself among the busiest. */
    @Transactional
    public void add(ApiUse.Period period, ApiUse.Count count) {
        jdbc.sql("""
                        insert into groeiruimte.api_use (agency, subject, day, requests, refused, window_at, in_window,
                                                         busiest, last_at)
                        values (:agency, :subject, :day, :requests, :refused, :window, :requests, :requests, :last)
                        on conflict (agency, subject, day) do update
                        set requests = api_use.requests + excluded.requests,
                            refused = api_use.refused + excluded.refused,
                            window_at = greatest(api_use.window_at, excluded.window_at),
                            in_window = case when api_use.window_at > excluded.window_at then api_use.in_window
                                             when api_use.window_at = excluded.window_at
                                                 then api_use.in_window + excluded.in_window
                                             else excluded.in_window end,
                            busiest = greatest(api_use.busiest, excluded.in_window,
                                               case when api_use.window_at = excluded.window_at
                                                    then api_use.in_window + excluded.in_window end),
                            last_at = greatest(api_use.last_at, excluded.last_at)""")
                .param("agency", period.agency())
                .param("subject", period.subject())
                .param("day", period.day())
                .param("requests", count.requests())
                .param("refused", count.refused())
                .param("window", Timestamp.from(period.begin()))
                .param("last", Timestamp.from(count.last()))
                .update();
    }

    @Transactional(readOnly = true)
    public List<UseOfDay> since(LocalDate day) {
        return jdbc.sql("""
                        select * from groeiruimte.api_use where agency = ? and day >= ? order by day desc, subject""")
                .params(asker.get().ownAgency(), day)
                .query(UseTable::read)
                .list();
    }

    @Transactional
    public void forgetBefore(LocalDate day) {
        jdbc.sql("delete from groeiruimte.api_use where day < ?").param(day).update();
    }

    private static UseOfDay read(ResultSet row, int number) throws SQLException {
        return new UseOfDay(
                row.getString("subject"),
                Rows.day(row, "day"),
                row.getLong("requests"),
                row.getLong("refused"),
                Rows.instant(row, "window_at"),
                row.getLong("in_window"),
                row.getLong("busiest"),
                Rows.instant(row, "last_at"));
    }
}
