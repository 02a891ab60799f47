package nl.groeiruimte.platform.process;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Evaluates the decision tables that policy people may change. A table that judges by its inputs alone gives an answer
 * that holds for as long as its version does; the engine would read each rule's text anew, which took half the time of
 * a case's start. A table that looks at the clock is asked each time: none is taken any more, but one may have come
 * into use before.
 */
@Component
public class Decisions {

    private static final int MOST_KEPT = 2_000;

    private record Question(String version, Map<String, Object> inputs) {}

    private final DecisionService decisions;
    private final TableVersions versions;
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();

    Decisions(DecisionService decisions, TableVersions versions) {
        this.decisions = decisions;
        this.versions = versions;
    }

    /**
     * All rules of a table that match, in the table's order.
     *
     * @param table key of the decision, such as {@code eligibility}
     * @param inputs every input of the table by name
     */
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
        return evaluateVersion(versions.latest(table), inputs);
    }

    private List<Map<String, Object>> evaluateVersion(DecisionDefinition version, Map<String, Object> inputs) {
        Question question = new Question(version.getId(), Map.copyOf(inputs));
        List<Map<String, Object>> answer = answers.get(question);
        if (answer == null) {
            answer = decisions.evaluateDecisionTableById(version.getId(), inputs).getResultList().stream()
                    .map(Collections::unmodifiableMap)
                    .toList();
            if (!versions.isSteady(version)) {
                return answer;
            }
            if (answers.size() >= MOST_KEPT) {
                answers.clear();
            }
            answers.put(question, answer);
        }
        return answer;
    }

    /** The version of a table that counts now: 1, 2, … */
    public int version(String table) {
        return versions.latest(table).getVersion();
    }

    /** Whether a version of a table always answers the same to the same question, so that its answers may be kept. */
    public boolean isSteady(String table, int version) {
        return versions.isSteady(versions.of(table, version));
    }

    /**
     * The one rule that matches.
     *
     * @throws IllegalStateException when no rule or more than one matches
     */
    public Map<String, Object> single(String table, Map<String, Object> inputs) {
        return single(table, inputs, evaluate(table, inputs));
    }

    /**
     * As {@link #single(String, Map)}, by a version of the table that need not count now.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    public Map<String, Object> single(String table, int version, Map<String, Object> inputs) {
        return single(table, inputs, evaluateVersion(versions.of(table, version), inputs));
    }

    private static Map<String, Object> single(
            String table, Map<String, Object> inputs, List<Map<String, Object>> rules) {
        if (rules.size() != 1) {
            throw new IllegalStateException("table " + table + " has " + rules.size() + " rules for " + inputs);
        }
        return rules.get(0);
    }
}
