package nl.groeiruimte.matching;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import nl.groeiruimte.fit.Proximity;
import nl.groeiruimte.fit.ScorePart;
import nl.groeiruimte.fit.Weights;
import nl.groeiruimte.process.Decisions;

/** The decision tables {@code match-weights} and {@code technology-proximity}, each read once for every version. */
@Component
class MatchRules {

    private static final String WEIGHTS = "match-weights";
    private static final String PROXIMITY = "technology-proximity";
    private static final List<String> KINDS = List.of("space", "capital", "talent", "housing-access", "energy");

    /**
     * The tables as they count now.
     *
     * @param byKind weights by kind of room
     */
    record Rules(int weightsTable, Map<String, Weights> byKind, int proximityTable, Proximity proximity) {

        /** The weights for a request of these kinds: the mean of theirs. */
        Weights weights(Collection<String> kinds) {
            List<Weights> asked = kinds.stream().map(byKind::get).filter(weights -> weights != null).toList();
            return Weights.mean(asked.isEmpty() ? byKind.values() : asked);
        }
    }

    private final Decisions decisions;
    private final SupplyBoard board;
    private volatile Rules rules;

    MatchRules(Decisions decisions, SupplyBoard board) {
        this.decisions = decisions;
        this.board = board;
    }

    Rules current() {
        Rules known = rules;
        int weightsTable = decisions.version(WEIGHTS);
        int proximityTable = decisions.version(PROXIMITY);
        if (known == null || known.weightsTable() != weightsTable || known.proximityTable() != proximityTable) {
            known = new Rules(weightsTable, weights(), proximityTable, new Proximity(board.places(), this::proximity));
            rules = known;
        }
        return known;
    }

    private Map<String, Weights> weights() {
        Map<String, Weights> byKind = new LinkedHashMap<>();
        for (String kind : KINDS) {
            Map<String, Object> row = decisions.single(WEIGHTS, Map.of("kind", kind));
            Map<String, Integer> weights = new LinkedHashMap<>();
            for (ScorePart part : ScorePart.values()) {
                weights.put(part.code(), ((Number) row.get(part.code())).intValue());
            }
            byKind.put(kind, Weights.ofCodes(weights));
        }
        return byKind;
    }

    private double proximity(String company, String site) {
        return ((Number) decisions.single(PROXIMITY,
                Map.of("company", company, "site", site, "same", company.equals(site))).get("proximity")).doubleValue();
    }
}
