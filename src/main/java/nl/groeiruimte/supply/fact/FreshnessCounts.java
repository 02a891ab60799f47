package nl.groeiruimte.supply.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of what somebody keeps is fresh, stale or never confirmed. */
public record FreshnessCounts(int fresh, int stale, int never) {

    /** Of who keeps nothing. */
    public static final FreshnessCounts NONE = new FreshnessCounts(0, 0, 0);

    /** What a statement counts of each keeper, for {@link #byKeeper}. */
    public static final String COUNTED = "count(*) filter (where confirmed_on >= ?) fresh,"
            + " count(*) filter (where confirmed_on < ?) stale, count(*) filter (where confirmed_on is null) never";

    /** All of it. */
    public int all() {
        return fresh + stale + never;
    }

    /** By keeper, as a statement with {@code keeper} and {@link #COUNTED} tells it. */
    public static Map<String, FreshnessCounts> byKeeper(JdbcClient jdbc, String sql, Clock clock) {
        LocalDate oldest = LocalDate.now(clock).minusMonths(Freshness.MONTHS);
        List<Map.Entry<String, FreshnessCounts>> rows = jdbc.sql(sql)
                .params(oldest, oldest)
                .query((row, number) -> Map.entry(
                        row.getString("keeper"),
                        new FreshnessCounts(row.getInt("fresh"), row.getInt("stale"), row.getInt("never"))))
                .list();
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
