package nl.groeiruimte.cases.shortlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.comparison.Comparison;
import nl.groeiruimte.cases.comparison.Proximity;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.RequestNeeds;
import nl.groeiruimte.cases.comparison.Weights;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last shortlist of each case as it would have come out by other decision tables: the sites that were kept with it,
 * as they stood then, scored again. Done as the system; what comes out names sites and code names and no more of a
 * case.
 */
@Component
public class Replays {

    /** What is compared: who reads a shortlist looks at the first five. */
    public static final int TOP = 5;

    /** A site of a shortlist. */
    public record Site(String code, String name) {}

    /**
     * A case.
     *
     * @param before its best sites by the tables that count now, best first
     * @param after the same by the others
     * @param complete whether all sites of then were kept, so that none that was left out could have come forward
     */
    public record Replay(
            UUID leadId,
            String codeName,
            String caseNumber,
            LocalDate computedOn,
            List<Site> before,
            List<Site> after,
            boolean complete) {

        /** Whether another site would have been first. */
        public boolean otherFirst() {
            return !before.isEmpty() && !before.get(0).equals(after.get(0));
        }

        /** Whether the first five would have been others, or in another order. */
        public boolean changed() {
            return !before.equals(after);
        }
    }

    /**
     * All cases that could be compared.
     *
     * @param tooOld cases whose shortlist does not say all that was known of its sites
     */
    public record Result(List<Replay> cases, int tooOld) {}

    private final ShortlistStore store;
    private final MatchRules tables;
    private final Leads leads;
    private final Requests requests;
    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    Replays(
            ShortlistStore store,
            MatchRules tables,
            Leads leads,
            Requests requests,
            JdbcClient jdbc,
            CurrentAsker asker) {
        this.store = store;
        this.tables = tables;
        this.leads = leads;
        this.requests = requests;
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /**
     * Tables that need not be in use.
     *
     * @param weights the row of a {@code match-weights} table for a kind; none for the table of then. Weights that a
     *     case lead chose for a case stay chosen
     * @param proximity the row of a {@code technology-proximity} table for a pair; none for the table of then
     */
    public record Tables(
            @Nullable UnaryOperator<Map<String, Object>> weights,
            @Nullable UnaryOperator<Map<String, Object>> proximity) {}

    /** Such tables as they are read once. */
    private record Read(
            @Nullable Map<String, Weights> byKind, @Nullable Proximity near) {}

    /**
     * Computes the newest shortlists again, by two sets of tables. A shortlist keeps what the tables of its day made of
     * it, which need be neither.
     *
     * @param most how many cases at most
     */
    @Transactional(readOnly = true)
    public Result replay(Tables now, Tables proposed, int most) {
        Read before = read(now);
        Read after = read(proposed);
        return asker.asSystem(() -> {
            List<Replay> replays = new ArrayList<>();
            int tooOld = 0;
            for (UUID lead : compared(most)) {
                Shortlist list = store.latest(lead).orElseThrow();
                Shortlist.Basis basis = list.basis();
                if (basis == null || basis.rules() < Comparison.SCORED_AS_NOW_SINCE) {
                    tooOld++;
                } else {
                    replays.add(replay(list, basis, before, after));
                }
            }
            return new Result(replays, tooOld);
        });
    }

    private Read read(Tables given) {
        return new Read(
                given.weights() == null ? null : MatchRules.weights(given.weights()),
                given.proximity() == null ? null : tables.proximity(given.proximity()));
    }

    private List<UUID> compared(int most) {
        return jdbc.sql("select lead_id from groeiruimte.shortlist group by lead_id"
                        + " order by max(computed_at) desc, lead_id limit ?")
                .param(most)
                .query(UUID.class)
                .list();
    }

    private Replay replay(Shortlist list, Shortlist.Basis basis, Read before, Read after) {
        Lead lead = leads.known(list.leadId());
        Request request = requests.versions(list.leadId()).stream()
                .filter(version -> version.version() == list.requestVersion())
                .findFirst()
                .orElseThrow();
        LocalDate day = list.computedAt().atZone(WorkingDays.ZONE).toLocalDate();
        return new Replay(
                lead.id(),
                lead.codeName(),
                lead.caseNumber(),
                day,
                top(again(list, basis, request, lead, day, before)),
                top(again(list, basis, request, lead, day, after)),
                list.sites().size() == list.counts().sites());
    }

    private List<RankedSite> again(
            Shortlist list, Shortlist.Basis basis, Request request, Lead lead, LocalDate day, Read by) {
        Weights weights = by.byKind() == null || basis.chosen()
                ? basis.asWeights()
                : MatchRules.mean(by.byKind(), request.needs().keySet());
        Proximity proximity = by.near() != null
                ? by.near()
                : tables.of(new MatchRules.Versions(basis.weightsTable(), basis.proximityTable()))
                        .proximity();
        return new Comparison(
                        RequestNeeds.of(request.needs()),
                        Set.copyOf(lead.company().technologies()),
                        lead.originAgency(),
                        day,
                        weights,
                        proximity)
                .again(list.sites());
    }

    private static List<Site> top(List<RankedSite> sites) {
        return sites.stream()
                .limit(TOP)
                .map(site -> new Site(site.code(), site.name()))
                .toList();
    }
}
