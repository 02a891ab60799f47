package nl.groeiruimte.supply.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many available sites of each agency are fresh, stale or never confirmed. */
@Component
public class SupplyFreshness {

    /** Numbers of available sites of one agency. */
    public record Counts(int fresh, int stale, int never) {

        /** Of an agency without sites. */
        public static final Counts NONE = new Counts(0, 0, 0);

        /** All its available sites. */
        public int sites() {
            return fresh + stale + never;
        }
    }

    private record Row(String agency, int fresh, int stale, int never) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SupplyFreshness(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By code of the agency; agencies without available sites are not in it. */
    @Transactional(readOnly = true)
    public Map<String, Counts> byAgency() {
        LocalDate oldest = LocalDate.now(clock).minusMonths(Site.FRESH_MONTHS);
        return jdbc.sql("""
                        select agency, count(*) filter (where confirmed_on >= ?) fresh,
                            count(*) filter (where confirmed_on < ?) stale,
                            count(*) filter (where confirmed_on is null) never
                        from groeiruimte.site where withdrawn_on is null
                            group by agency""").params(oldest, oldest).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::agency, row -> new Counts(row.fresh(), row.stale(), row.never())));
    }
}
