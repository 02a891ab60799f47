package nl.groeiruimte.cases.shortlist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import nl.groeiruimte.cases.comparison.Proximity;
import nl.groeiruimte.cases.comparison.ScorePart;
import nl.groeiruimte.cases.comparison.Weights;
import nl.groeiruimte.platform.process.Decisions;
import nl.groeiruimte.reference.KindOfRoom;
import org.springframework.stereotype.Component;

/** The decision tables {@code match-weights} and {@code technology-proximity}, each read once for every version. */
@Component
class MatchRules {

    private static final String WEIGHTS = "match-weights";
    private static final String PROXIMITY = "technology-proximity";

    /**
     * The tables as they count, or counted.
     *
     * @param byKind weights by kind of room
     */
    record Rules(int weightsTable, Map<String, Weights> byKind, int proximityTable, Proximity proximity) {

        /** The weights for a request of these kinds: the mean of theirs. */
        Weights weights(Collection<String> kinds) {
            return mean(byKind, kinds);
        }
    }

    /** The mean of the weights of these kinds. */
    static Weights mean(Map<String, Weights> byKind, Collection<String> kinds) {
        List<Weights> asked = kinds.stream()
                .map(byKind::get)
                .filter(weights -> weights != null)
                .toList();
        return Weights.mean(asked.isEmpty() ? byKind.values() : asked);
    }

    /** Versions of the two tables. */
    record Versions(int weightsTable, int proximityTable) {}

    /** So many pairs of versions are remembered: those in which running cases are. */
    private static final int REMEMBERED = 50;

    private final Decisions decisions;
    private final SupplyBoard board;
    private final Map<Versions, Rules> rules = new ConcurrentHashMap<>();

    MatchRules(Decisions decisions, SupplyBoard board) {
        this.decisions = decisions;
        this.board = board;
    }

    Rules current() {
        return of(new Versions(decisions.version(WEIGHTS), decisions.version(PROXIMITY)));
    }

    /** The tables as they counted with these versions, for a step that began then. */
    Rules of(Versions versions) {
        if (rules.size() > REMEMBERED) {
            rules.clear();
        }
        boolean steady = decisions.isSteady(WEIGHTS, versions.weightsTable())
                && decisions.isSteady(PROXIMITY, versions.proximityTable());
        return steady ? rules.computeIfAbsent(versions, this::read) : read(versions);
    }

    private Rules read(Versions versions) {
        return new Rules(
                versions.weightsTable(),
                weights(inputs -> decisions.single(WEIGHTS, versions.weightsTable(), inputs)),
                versions.proximityTable(),
                proximity(inputs -> decisions.single(PROXIMITY, versions.proximityTable(), inputs)));
    }

    /** The weights of each kind by a table that need not be in use. */
    static Map<String, Weights> weights(UnaryOperator<Map<String, Object>> table) {
        Map<String, Weights> byKind = new LinkedHashMap<>();
        for (String kind : KindOfRoom.CODES) {
            Map<String, Object> row = table.apply(Map.of("kind", kind));
            Map<String, Integer> weights = new LinkedHashMap<>();
            for (ScorePart part : ScorePart.values()) {
                weights.put(part.code(), number(row, part.code()).intValue());
            }
            byKind.put(kind, Weights.ofCodes(weights));
        }
        return byKind;
    }

    /** How near technologies are by a table that need not be in use. */
    Proximity proximity(UnaryOperator<Map<String, Object>> table) {
        return new Proximity(board.measurer(), (company, site) -> number(
                        table.apply(Map.of("company", company, "site", site, "same", company.equals(site))),
                        "proximity")
                .doubleValue());
    }

    private static Number number(Map<String, Object> row, String output) {
        return (Number) Objects.requireNonNull(row.get(output), output);
    }
}
