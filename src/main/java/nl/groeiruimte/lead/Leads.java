package nl.groeiruimte.lead;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.security.CurrentAsker;

/** The cases that the asker may see; row level security decides which. */
@Component
public class Leads {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    Leads(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** The case, when it exists and the asker may see it. */
    @Transactional(readOnly = true)
    public Optional<Lead> find(UUID id) {
        return jdbc.sql("select * from groeiruimte.lead where id = ?").param(id).query(new LeadRow()).optional();
    }

    /**
     * An agency's cases as far as the asker may see them, newest signal first.
     *
     * @param after last case of the page before; null for the first page
     * @param limit at most so many
     */
    @Transactional(readOnly = true)
    public List<Lead> ofAgency(String agency, LeadFilter filter, LeadKey after, int limit) {
        return jdbc.sql("""
                        select * from groeiruimte.lead
                        where origin_agency = :agency
                          and (:phase::text is null or phase = :phase)
                          and (:outcome::text is null or outcome = :outcome)
                          and (:open::boolean is null or (ended_at is null) = :open)
                          and (:kind::text is null or :kind = any (kinds))
                          and signalled_at >= coalesce(:from::timestamptz, '-infinity')
                          and signalled_at < coalesce(:before::timestamptz, 'infinity')
                          and (signalled_at, id) < (coalesce(:afterAt::timestamptz, 'infinity'),
                                                    coalesce(:afterId::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
                        order by signalled_at desc, id desc limit :limit""")
                .param("agency", agency)
                .param("phase", filter.phase() == null ? null : filter.phase().code())
                .param("outcome", filter.outcome() == null ? null : filter.outcome().code())
                .param("open", filter.open())
                .param("kind", filter.kind())
                .param("from", timestamp(filter.from()))
                .param("before", timestamp(filter.before()))
                .param("afterAt", after == null ? null : timestamp(after.signalledAt()))
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query(new LeadRow()).list();
    }

    private static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    /**
     * A case that is known to exist, for the parts of a case that other agencies work on; read as the system.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when it does not exist
     */
    @Transactional(readOnly = true)
    public Lead behind(UUID id) {
        return OwnLeads.find(id).orElseGet(() -> asker.asSystem(() ->
                jdbc.sql("select * from groeiruimte.lead where id = ?").param(id).query(new LeadRow()).single()));
    }
}
