package nl.groeiruimte.cases.lead;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which case an agency's request or form with a key of its own started; kept as the case is registered. */
@Component
class StartKeys {

    /** @param bodySha256 of the request that started the case; empty once its data was destroyed */
    record Used(UUID leadId, String bodySha256) {

        boolean destroyed() {
            return bodySha256.isEmpty();
        }
    }

    private final JdbcClient jdbc;

    StartKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Used> find(String agency, String key) {
        return jdbc.sql("""
                        select lead_id, body_sha256 from groeiruimte.idempotency_key
                        where agency = ? and key in (?, groeiruimte.key_after_destruction(?))
                        """).params(agency, key, key).query(Used.class).optional();
    }
}
