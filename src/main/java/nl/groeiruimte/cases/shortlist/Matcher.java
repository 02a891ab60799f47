package nl.groeiruimte.cases.shortlist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.comparison.Comparison;
import nl.groeiruimte.cases.comparison.ComparisonResult;
import nl.groeiruimte.cases.comparison.MeasuredSite;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.RequestNeeds;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.comparison.Weights;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.supply.site.GridIndications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a case's request with the supply as it is now; keeps nothing. */
@Component
class Matcher {

    /**
     * A shortlist with how each area came out.
     *
     * @param byArea as {@link ComparisonResult#byArea}
     */
    record Compared(Shortlist list, Map<String, Map<String, Verdict>> byArea) {}

    private final SupplyBoard board;
    private final MatchRules tables;
    private final StepRules steps;
    private final GridIndications grid;
    private final Clock clock;

    Matcher(SupplyBoard board, MatchRules tables, StepRules steps, GridIndications grid, Clock clock) {
        this.board = board;
        this.tables = tables;
        this.steps = steps;
        this.grid = grid;
        this.clock = clock;
    }

    /**
     * The weights of the decision table for the kinds of this request, by the tables of the step in which the case is.
     */
    Weights usualWeights(Request request) {
        return steps.of(request.leadId()).weights(request.needs().keySet());
    }

    /**
     * Compares with all available sites, by the tables of the step in which the case is.
     *
     * @param chosen weights to use instead of the decision table's; none for those
     */
    Shortlist tryOut(Lead lead, Request request, @Nullable Weights chosen, int most) {
        return compared(null, lead, request, chosen, most, steps.of(lead.id())).list();
    }

    /**
     * Compares with all available sites, by the tables that count now: a step begins.
     *
     * @param id of the shortlist
     * @param chosen weights to use instead of the decision table's; none for those
     */
    Compared compare(UUID id, Lead lead, Request request, @Nullable Weights chosen, int most) {
        return compared(id, lead, request, chosen, most, tables.current());
    }

    private Compared compared(
            @Nullable UUID id, Lead lead, Request request, @Nullable Weights chosen, int most, MatchRules.Rules rules) {
        Weights weights = chosen == null ? rules.weights(request.needs().keySet()) : chosen;
        SupplyBoard.Supply supply = board.current();
        ComparisonResult outcome = comparison(lead, request, weights, rules).compare(supply.places(), most);
        Shortlist.Basis basis = new Shortlist.Basis(
                Comparison.RULES,
                rules.weightsTable(),
                rules.proximityTable(),
                supply.revision(),
                weights.codes(),
                chosen != null,
                outcome.whole(),
                outcome.nearMissesOpen(),
                outcome.tallies(),
                outcome.sitesByArea());
        // To the microsecond, as the database keeps it.
        return new Compared(
                Shortlist.of(
                        id,
                        lead.id(),
                        request.version(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        outcome,
                        indicated(outcome.best()),
                        basis),
                outcome.byArea());
    }

    /**
     * With what the grid operators' map says where power is unknown: after the judgement, so that it has no part in it.
     */
    private List<RankedSite> indicated(List<RankedSite> sites) {
        Map<String, GridIndications.Indication> hints = grid.of(sites.stream()
                .filter(RankedSite::powerUnknown)
                .map(RankedSite::code)
                .toList());
        return hints.isEmpty()
                ? sites
                : sites.stream()
                        .map(site -> site.indicated(hints.get(site.code())))
                        .toList();
    }

    /** The sites of the agency of origin alone, best first. */
    List<RankedSite> own(Lead lead, Request request) {
        MatchRules.Rules rules = steps.of(lead.id());
        List<MeasuredSite> all = board.current().places();
        List<MeasuredSite> own = all.stream()
                .filter(place -> place.agency().equals(lead.originAgency()))
                .toList();
        return indicated(comparison(lead, request, rules.weights(request.needs().keySet()), rules)
                .compare(own, all, own.size())
                .best());
    }

    private Comparison comparison(Lead lead, Request request, Weights weights, MatchRules.Rules rules) {
        return new Comparison(
                RequestNeeds.of(request.needs()),
                Set.copyOf(lead.company().technologies()),
                lead.originAgency(),
                LocalDate.now(clock),
                weights,
                rules.proximity());
    }
}
