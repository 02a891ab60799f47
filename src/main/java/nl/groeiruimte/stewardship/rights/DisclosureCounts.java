package nl.groeiruimte.stewardship.rights;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many disclosures let the members of an agency read who a company is; which companies stays unsaid. */
@Component
class DisclosureCounts {

    private final JdbcClient jdbc;

    DisclosureCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Disclosures in force by code of the agency that they are to; none for who is no administrator. */
    @Transactional(readOnly = true)
    public Map<String, Long> inForce() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select agency, disclosures from groeiruimte.disclosures_in_force()")
                .query(row -> {
                    counts.put(row.getString("agency"), row.getLong("disclosures"));
                });
        return counts;
    }
}
