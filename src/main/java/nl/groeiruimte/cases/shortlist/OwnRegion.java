package nl.groeiruimte.cases.shortlist;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.KindOfRoom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agency found in its own region, or what stood in the way; row level security shows it to that agency alone.
 */
@Component
public class OwnRegion {

    /**
     * The outcome of the search.
     *
     * @param siteCode none when there is no place
     * @param note in words, if any
     */
    public record Search(
            @Nullable String siteCode, @Nullable String note) {}

    /**
     * What stands in the way of growth.
     *
     * @param foundIn {@code own-region} or {@code learning}
     * @param kind kind of room
     * @param cause code that the form names
     * @param note in words, if any
     */
    public record Bottleneck(
            String foundIn,
            String kind,
            String cause,
            @Nullable String note) {

        /** Whether it was seen at the end of the case only. */
        public boolean learned() {
            return foundIn.equals("learning");
        }
    }

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    OwnRegion(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** The outcome of the search; empty before it. */
    @Transactional(readOnly = true)
    public Optional<Search> search(UUID leadId) {
        return jdbc.sql("select site_code, note from groeiruimte.own_region_search where lead_id = ?")
                .param(leadId)
                .query(Search.class)
                .optional();
    }

    /** What was found to stand in the way: each kind and cause once, where it was found first. */
    @Transactional(readOnly = true)
    public List<Bottleneck> bottlenecks(UUID leadId) {
        return jdbc.sql("""
                        select found_in, kind, cause, note from (
                            select distinct on (kind, cause) * from groeiruimte.bottleneck where lead_id = ?
                                order by kind, cause, id) b
                        order by id""").param(leadId).query(Bottleneck.class).stream()
                .sorted(Comparator.comparing(found -> KindOfRoom.CODES.indexOf(found.kind())))
                .toList();
    }

    /** Of each kind of room the cause that was found last. */
    @Transactional(readOnly = true)
    public Map<String, String> lastCauses(UUID leadId) {
        Map<String, String> causes = new LinkedHashMap<>();
        jdbc.sql("select kind, cause from groeiruimte.bottleneck where lead_id = ? order by id")
                .param(leadId)
                .query(row -> {
                    causes.put(row.getString("kind"), row.getString("cause"));
                });
        return KindOfRoom.inOrder(causes);
    }

    /** Keeps what stood in the way as it is seen at the end of the case, each kind and cause once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addLearned(UUID leadId, Map<String, String> causes) {
        causes.forEach((kind, cause) -> jdbc.sql("""
                        insert into groeiruimte.bottleneck (lead_id, found_in, kind, cause, recorded_by, recorded_at)
                        select ?, 'learning', ?, ?, ?, now()
                        where not exists (select from groeiruimte.bottleneck
                                          where lead_id = ? and found_in = 'learning' and kind = ? and cause = ?)""")
                .params(leadId, kind, cause, asker.get().subject(), leadId, kind, cause)
                .update());
    }

    /** Keeps the outcome of the search; no {@code site} when there is no place. */
    @Transactional(propagation = Propagation.MANDATORY)
    void searched(UUID leadId, @Nullable String site, @Nullable String note) {
        jdbc.sql("""
                        insert into groeiruimte.own_region_search (lead_id, site_code, note, recorded_by, recorded_at)
                        values (?, ?, ?, ?, now())
                        on conflict (lead_id) do update set site_code = excluded.site_code, note = excluded.note,
                            recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""")
                .param(leadId)
                .param(site)
                .param(note)
                .param(asker.get().subject())
                .update();
    }

    /** Keeps what stands in the way of growth: the cause of each kind of room that is missing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void addBottlenecks(UUID leadId, Map<String, String> causes, String note) {
        causes.forEach((kind, cause) -> jdbc.sql("""
                        insert into groeiruimte.bottleneck (lead_id, found_in, kind, cause, note, recorded_by,
                            recorded_at)
                        values (?, 'own-region', ?, ?, ?, ?, now())""")
                .params(leadId, kind, cause, note, asker.get().subject())
                .update());
    }
}
