package nl.groeiruimte.lead;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

/** The way to identities: the database's functions check the ground and write the ledger. */
@Component
public class CompanyIdentities {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CompanyIdentities(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Opens the identity to the asker, which the ledger records; empty when the asker has no ground to see it. */
    @Transactional
    public Optional<CompanyIdentity> read(UUID leadId) {
        return jdbc.sql("select * from groeiruimte.read_identity(?)").param(leadId).query(CompanyIdentity.class).optional();
    }

    /** Open cases of the asker's own agency with this KVK number. */
    @Transactional
    public List<UUID> openLeadsWith(String kvkNumber) {
        return jdbc.sql("select groeiruimte.open_leads_with_kvk(?)").param(kvkNumber).query(UUID.class).list();
    }

    void register(UUID leadId, CompanyIdentity identity) {
        jdbc.sql("select groeiruimte.register_identity(?, ?::jsonb)").params(leadId, json.writeValueAsString(identity))
                .query((row, number) -> number).single();
    }
}
