package nl.groeiruimte.supply.site;

import java.time.Clock;
import java.util.Map;
import nl.groeiruimte.supply.fact.FreshnessCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many available sites of each agency are fresh, stale or never confirmed. */
@Component
public class SupplyFreshness {

    private final JdbcClient jdbc;
    private final Clock clock;

    SupplyFreshness(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By code of the agency; agencies without available sites are not in it. */
    @Transactional(readOnly = true)
    public Map<String, FreshnessCounts> byAgency() {
        return FreshnessCounts.byKeeper(
                jdbc,
                "select agency keeper, " + FreshnessCounts.COUNTED
                        + " from groeiruimte.site where withdrawn_on is null group by agency",
                clock);
    }
}
