package nl.groeiruimte.cases.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Everything that happened to a case. Entries hold codes, numbers and dates; free text stays in its own table. */
@Component
public class Timeline {

    /**
     * Something that happened.
     *
     * @param place grows in the order in which entries of one case become visible, by one; the first of a case is drawn
     *     at random, so that it counts nothing
     * @param type what happened
     * @param actorName who did it; {@code Groeiruimte} for the system
     * @param actorAgency code of the actor's agency; none for the system
     * @param details codes, numbers, days and names, as far as the type declares them
     */
    public record Entry(
            long place,
            Instant at,
            EventType type,
            String actorName,
            @Nullable String actorAgency,
            Map<EventDetail, String> details) {

        /**
         * The details as systems of the agency of origin get them, by name: what happened, and not which of its people
         * did it.
         */
        public Map<String, Object> forSystems() {
            Map<String, Object> told = new TreeMap<>();
            details.forEach((detail, value) -> {
                if (detail.toldToSystems()) {
                    told.put(detail.told().name(), detail.forSystems(value));
                }
            });
            return told;
        }

        /** The detail with this name; none when it is not there. */
        public @Nullable String detail(String name) {
            return type.detail(name).map(details::get).orElse(null);
        }
    }

    /**
     * What others did to a case since a moment.
     *
     * @param last the newest of it
     * @param all how much it is
     */
    public record Since(UUID leadId, String codeName, Entry last, int all) {}

    private static final String SELECT =
            "select place, at, type, actor_name, actor_agency, details from groeiruimte.case_event"
                    + " where lead_id = ? and type = any(?)";
    private static final String[] DECLARED =
            Arrays.stream(EventType.values()).map(EventType::code).toArray(String[]::new);
    /** But for what follows by itself from what somebody did, which is told by that. */
    private static final String[] NEWS = Arrays.stream(EventType.values())
            .filter(type -> type != EventType.PHASE_ENTERED && type != EventType.ELIGIBILITY_CHECKED)
            .map(EventType::code)
            .toArray(String[]::new);

    private static final String NO_DETAILS = "{}";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObjectReader reader;
    private final CurrentAsker asker;
    private final ApplicationEventPublisher events;

    Timeline(JdbcClient jdbc, JsonMapper json, CurrentAsker asker, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.reader = json.readerFor(new TypeReference<Map<String, String>>() {});
        this.asker = asker;
        this.events = events;
    }

    /**
     * Writes down, in the transaction under way, what the asker did.
     *
     * @throws IllegalArgumentException for a detail that the type does not declare
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID leadId, EventType type, Map<String, String> details) {
        add(leadId, type, details, asker.get());
    }

    /**
     * The same for a step that the process takes because a person wants it: that person did it; the system when a clock
     * did.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void addForPerson(UUID leadId, EventType type, Map<String, String> details) {
        add(leadId, type, details, asker.person().orElseGet(asker::get));
    }

    private void add(UUID leadId, EventType type, Map<String, String> details, Asker actor) {
        details.keySet().forEach(name -> {
            if (type.detail(name).isEmpty()) {
                throw new IllegalArgumentException("undeclared detail of " + type + ": " + name);
            }
        });
        jdbc.sql("""
                        insert into groeiruimte.case_event (lead_id, at, type, actor, actor_name, actor_agency, details)
                        values (?, clock_timestamp(), ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        leadId,
                        type.code(),
                        actor.subject(),
                        actor.name(),
                        // With its type, or the server would prepare the statement anew for each null.
                        new SqlParameterValue(Types.VARCHAR, actor.agency()),
                        json.writeValueAsString(details))
                .update();
        events.publishEvent(new CaseHappened(leadId, type, details, actor.subject()));
    }

    /** What happened after an entry, oldest first; empty when the asker may not see the case. */
    @Transactional(readOnly = true)
    public List<Entry> of(UUID leadId, long after, int limit) {
        return jdbc.sql(SELECT + " and place > ? order by place limit ?")
                .params(leadId, DECLARED, after, limit)
                .query(this::entry)
                .list();
    }

    /** What happened last, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> latest(UUID leadId, int limit) {
        return jdbc.sql(SELECT + " order by place desc limit ?")
                .params(leadId, DECLARED, limit)
                .query(this::entry)
                .list();
    }

    /** Whether anybody but the asker did something after a moment; no for who may not see the case. */
    @Transactional(readOnly = true)
    public boolean othersDidSince(UUID leadId, Instant since) {
        return jdbc.sql("""
                        select exists (select from groeiruimte.case_event
                                       where lead_id = ? and at > ? and actor <> ?)""")
                .params(leadId, Timestamp.from(since), asker.get().subject())
                .query(Boolean.class)
                .single();
    }

    /** All that happened of one type, oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> ofType(UUID leadId, EventType type) {
        return jdbc.sql(SELECT + " order by place")
                .params(leadId, new String[] {type.code()})
                .query(this::entry)
                .list();
    }

    /** What others and the system did since a moment to each case that the asker leads, the newest first. */
    @Transactional(readOnly = true)
    public List<Since> sinceInOwnCases(Instant since, int most) {
        Asker me = asker.get();
        Timestamp moment = Timestamp.from(since);
        return jdbc.sql("""
                        select l.id, l.code_name, e.*
                        from groeiruimte.lead l
                        cross join lateral (
                            select place, at, type, actor_name, actor_agency, details, count(*) over () as found
                            from groeiruimte.case_event
                            where lead_id = l.id and at > ? and actor <> ? and type = any (?)
                            order by place desc limit 1) e
                        where l.origin_agency = ? and l.case_lead = ? and (l.ended_at is null or l.ended_at > ?)
                        order by e.at desc limit ?""")
                .params(moment, me.subject(), NEWS)
                .param(me.agency())
                .params(me.subject(), moment, most)
                .query((row, number) -> new Since(
                        Rows.id(row, "id"), row.getString("code_name"), entry(row, number), row.getInt("found")))
                .list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return read(row);
    }

    /**
     * An entry of a row with its columns, for who reads many cases at once.
     *
     * @throws java.util.NoSuchElementException when its type is not declared
     */
    public Entry read(ResultSet row) throws SQLException {
        EventType type = EventType.of(row.getString("type")).orElseThrow();
        String details = row.getString("details");
        Map<String, String> kept = details.equals(NO_DETAILS) ? Map.of() : reader.readValue(details);
        Map<EventDetail, String> declared = new LinkedHashMap<>();
        type.details().forEach(detail -> {
            if (kept.get(detail.name()) != null) {
                declared.put(detail, kept.get(detail.name()));
            }
        });
        return new Entry(
                row.getLong("place"),
                Rows.instant(row, "at"),
                type,
                row.getString("actor_name"),
                row.getString("actor_agency"),
                declared);
    }
}
