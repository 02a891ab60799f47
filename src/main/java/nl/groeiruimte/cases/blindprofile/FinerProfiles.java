package nl.groeiruimte.cases.blindprofile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What two people of the agency of origin agree on: sending one profile finer than it is made for a rare company. */
@Component
class FinerProfiles {

    /**
     * A question that waits, or that was agreed to and not used yet.
     *
     * @param askedBy subject of who asks
     */
    record Asked(UUID id, String askedBy, String askedByName, String reason, boolean agreed) {}

    private final JdbcClient jdbc;

    FinerProfiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds for the next profile of the case; empty for others than the agency of origin. */
    @Transactional(readOnly = true)
    public Optional<Asked> of(UUID leadId) {
        return jdbc.sql("""
                        select id, asked_by, asked_by_name, reason, agreed_at is not null as agreed
                            from groeiruimte.finer_profile
                        where lead_id = ? and used_at is null""").param(leadId).query(Asked.class).optional();
    }

    /** Whether two people agreed. */
    boolean agreed(UUID leadId) {
        return of(leadId).filter(Asked::agreed).isPresent();
    }

    void ask(UUID leadId, String reason) {
        jdbc.sql("select groeiruimte.ask_finer_profile(?, ?)")
                .params(leadId, reason)
                .query(Boolean.class)
                .single();
    }

    void agree(UUID leadId) {
        jdbc.sql("select groeiruimte.agree_finer_profile(?)")
                .param(leadId)
                .query(Boolean.class)
                .single();
    }

    /** It held for the profile that is approved now. */
    void use(UUID leadId) {
        jdbc.sql("select groeiruimte.use_finer_profile(?)")
                .param(leadId)
                .query(Boolean.class)
                .single();
    }
}
