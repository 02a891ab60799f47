package nl.groeiruimte.cases.lead;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which case an agency's request or form with a key of its own started. */
@Component
class StartKeys {

    /** @param bodySha256 of the request that started the case */
    record Used(UUID leadId, String bodySha256) {}

    private final JdbcClient jdbc;

    StartKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Used> find(String agency, String key) {
        return jdbc.sql("select lead_id, body_sha256 from groeiruimte.idempotency_key where agency = ? and key = ?")
                .params(agency, key)
                .query(Used.class)
                .optional();
    }

    /**
     * Keeps the key in the transaction that starts the case. Waits for another that is doing so with the same key.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the other was first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String agency, String key, Used used) {
        jdbc.sql("insert into groeiruimte.idempotency_key (agency, key, lead_id, body_sha256) values (?, ?, ?, ?)")
                .params(agency, key, used.leadId(), used.bodySha256())
                .update();
    }
}
