package nl.groeiruimte.cases.lead;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases that the asker may see; row level security decides which. */
@Component
public class Leads {

    private static final LeadRow ROW = new LeadRow();

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    Leads(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** The case, when it exists and the asker may see it. */
    @Transactional(readOnly = true)
    public Optional<Lead> find(UUID id) {
        return jdbc.sql("select * from groeiruimte.lead where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /**
     * An agency's cases as far as the asker may see them, the last started first. Not by the moment of the signal: a
     * case that began earlier can become visible later, below one that was read already.
     *
     * @param after end of the page before; none for the first page
     * @param limit at most so many, 1 or more
     */
    @Transactional(readOnly = true)
    public LeadPage ofAgency(String agency, LeadFilter filter, @Nullable LeadKey after, int limit) {
        List<Long> places = new ArrayList<>();
        List<Lead> found = jdbc.sql("""
                        select * from groeiruimte.lead
                        where origin_agency = :agency
                          and (:phase::text is null or phase = :phase)
                          and (:outcome::text is null or outcome = :outcome)
                          and (:open::boolean is null or (ended_at is null) = :open)
                          and (:kind::text is null or :kind = any (kinds))
                          and (:abroad::text is null or considers_abroad = :abroad)
                          and signalled_at >= coalesce(:from::timestamptz, '-infinity')
                          and signalled_at < coalesce(:before::timestamptz, 'infinity')
                          and (:reference::text is null
                               or id = (select r.lead_id from groeiruimte.external_reference r
                                        where r.agency = :agency and r.reference = :reference))
                          and (:happened::timestamptz is null
                               or (select e.at from groeiruimte.case_event e where e.lead_id = lead.id
                                   order by e.place desc limit 1) >= :happened)
                          and place < :after
                        order by place desc limit :limit""")
                .param("agency", agency)
                .param("phase", filter.phase() == null ? null : filter.phase().code())
                .param(
                        "outcome",
                        filter.outcome() == null ? null : filter.outcome().code())
                .param("open", filter.open())
                .param("kind", filter.kind())
                .param("abroad", filter.abroad())
                .param("from", timestamp(filter.from()))
                .param("before", timestamp(filter.before()))
                .param("reference", filter.reference())
                .param("happened", timestamp(filter.happenedSince()))
                .param("after", after == null ? Long.MAX_VALUE : after.place())
                .param("limit", limit + 1)
                .query((row, number) -> {
                    places.add(row.getLong("place"));
                    return ROW.mapRow(row, number);
                })
                .list();
        return found.size() <= limit
                ? new LeadPage(found, null)
                : new LeadPage(found.subList(0, limit), new LeadKey(places.get(limit - 1)));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    /**
     * The case as {@link #known}, when the asker may know of which agency it is: also for a region or partner to which
     * that was told, and which does not see the case.
     */
    @Transactional(readOnly = true)
    public Optional<Lead> ofToldOrigin(UUID id) {
        return jdbc.sql("select groeiruimte.told_agency(?) is not null")
                        .param(id)
                        .query(Boolean.class)
                        .single()
                ? Optional.of(known(id))
                : Optional.empty();
    }

    /**
     * A case that is known to exist, for the parts of a case that other agencies work on; read as the system.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when it does not exist
     */
    @Transactional(readOnly = true)
    public Lead known(UUID id) {
        return OwnLeads.find(id)
                .orElseGet(() -> asker.asSystem(() -> jdbc.sql("select * from groeiruimte.lead where id = ?")
                        .param(id)
                        .query(ROW)
                        .single()));
    }
}
