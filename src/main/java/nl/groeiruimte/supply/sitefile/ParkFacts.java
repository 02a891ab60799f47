package nl.groeiruimte.supply.sitefile;

import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteSupplement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the national inventory of business parks says of a site. */
@Component
class ParkFacts implements SiteSupplement {

    private final JdbcClient jdbc;
    private final ParkWords words;

    ParkFacts(JdbcClient jdbc, ParkWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public String template() {
        return "sitefile/park";
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Object of(Site site) {
        return jdbc.sql("select facts::text from groeiruimte.ibis_plan where site_code = ?")
                .param(site.code())
                .query(String.class)
                .optional()
                .map(words::words)
                .orElse(null);
    }
}
